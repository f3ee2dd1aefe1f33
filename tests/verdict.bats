# SPDX-License-Identifier: ISC
# meta verdict: one word of gi-verify on each document; --class; what people see
# of both.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
	# the rules that are spoken of here, and those of the text; what others
	# say of such short reports is not the point
	ONLY='--disable=all --enable=case-total --enable=blank-cell'
	ONLY="$ONLY $(awk -F '\t' '$3 == "text" { print "--enable=" $1 }' \
	    "$ROOT/lib/data/rules.tsv" | paste -s -d ' ')"
	ONLY="$ONLY --enable=label-variant --enable=stock-order"
}

# verify ARGUMENT...: gi-verify by these rules
verify() {
	# shellcheck disable=SC2086
	gi-verify $ONLY "$@"
}

# report NAME [RECORD...]: a report in which all is well, but for what the
# records say; a record META=VALUE of the arguments changes a meta record, and
# total=N that of the one table it has.
report() {
	local name=$1 agency=青禾县水利局 total=2 status=ok r more='' meta=''

	shift
	for r; do
		case $r in
		agency=*) agency=${r#*=} ;;
		total=*) total=${r#*=} ;;
		status=*) status=${r#*=} ;;
		meta*) meta="$meta$r\n" ;;
		*) more="$more$r\n" ;;
		esac
	done
	printf 'doc\t%s\t0\tUTF-8\n' "$name"
	printf 'meta\t1\t%s\t%s\n' title 青禾县水利局2021年政府信息公开工作年度报告 \
	    year 2021 edition 2021
	[ -z "$agency" ] || printf 'meta\t1\tagency\t%s\n' "$agency"
	printf "$meta"
	printf 'line\t1\t%s\n' 青禾县水利局2021年政府信息公开工作年度报告
	section 2 1 overview 一、总体情况 已按规定公开。
	section 4 2 disclosure 二、主动公开政府信息情况 （表）
	section 6 3 requests 三、收到和处理政府信息公开申请情况 （表）
	section 8 4 proceedings 四、政府信息公开行政复议、行政诉讼情况 （表）
	section 10 5 problems 五、存在的主要问题及改进情况 正在改进。
	section 12 6 other 六、其他需要报告的事项 无。
	if [ "$total" != none ]; then
		printf 'cell\t9\tproceedings\treview\t%s\t%s\t%s\texact\n' \
		    upheld 1 1 corrected 0 0 other 0 0 pending 1 1 \
		    total "$total" "$total"
	fi
	printf "$more"
	printf 'end\t%s\t13\t%s\n' "$name" "$status"
}

# section LINE NUMBER ROLE TITLE TEXT
section() {
	printf 'sect\t%d\t1\t%d\t%s\t%s\nline\t%d\t%s\n' "$1" "$2" "$3" "$4" \
	    "$1" "$4"
	[ "$5" != （表） ] || printf 'skip\t%d\ttable\n' $(($1 + 1))
	printf 'line\t%d\t%s\n' $(($1 + 1)) "$5"
}

# is VERDICT [OPTION...] -- [RECORD...]: of such a report, in a stream that is
# verified once, and twice; and there is one record of it.
is() {
	local want=$1 n options=() rc=0

	shift
	while [ "$1" != -- ]; do options+=("$1"); shift; done
	shift
	{ report a "$@"; printf 'done\t1\n'; } >in
	verify --fail-on=never "${options[@]}" <in \
	    >once || rc=$?
	[ "$rc" -eq 0 ] || return "$rc"
	verify --fail-on=never "${options[@]}" <once |
	    same once -
	n=$(grep -c '^meta	[^	]*	verdict	' once)
	grep -qx "meta	\\\\N	verdict	$want" once && [ "$n" -eq 1 ] || {
		echo "not $want: $*"
		cat once
		return 1
	}
	# it stands with the other meta records
	sed -n "/verdict/{n;p;}" once | grep -q '^line	1	'
}

TEXT='find\t9\twarning\tambiguous-row\tproceedings review\t\\N\t\\N\tm\t\\N'
WARNING='find\t9\twarning\tblank-cell\tdisclosure\t\\N\t\\N\tm\t\\N'
NOTE='find\t9\tnote\tlabel-variant\tdisclosure\t\\N\t\\N\tm\t\\N'
BYTES='find\t\\N\twarning\tbad-bytes\tdocument\t\\N\t2\tm\t\\N'

@test "a verdict is ok where nothing is found that weighs" {
	is ok --
	is ok -- "$NOTE"
	is ok -- "$BYTES"
	is ok -- 'find\t1\tnote\town-rule\tdocument\t\\N\t\\N\tm'
}

@test "a verdict is errors, then doubts, whatever could not be read" {
	is errors -- total=3
	is errors -- total=3 "$TEXT" "$WARNING" agency=
	is errors -- 'find\t1\terror\town-rule\tdocument\t\\N\t\\N\tm'
	is doubts -- "$WARNING"
	is doubts -- "$WARNING" "$TEXT" agency=
	is doubts -- total=none "$WARNING"
}

@test "a verdict is unread where nothing of the report says more" {
	local rule

	is unread -- "$TEXT"
	is unread -- agency=
	is ok -- agency= 'meta\t1\tbody\t青禾县水利局'
	is unread -- total=none
	for rule in $(awk -F '\t' '$3 == "text" { print $1 }' \
	    "$ROOT/lib/data/rules.tsv"); do
		case $rule in bad-bytes | control-bytes) continue ;; esac
		is unread -- "find\t9\tnote\t$rule\tx\t\\\\N\t\\\\N\tm"
	done
	# it is no error of the report, however it is weighed
	is unread --severity=ambiguous-row=error -- "$TEXT"
	report a "fail\ta\tocr\tpage 2" >in
	printf 'done\t1\n' >>in
	verify <in | grep -q 'verdict	unread'
	report a status=incomplete >in
	printf 'done\t1\n' >>in
	verify <in 2>/dev/null | grep -q 'verdict	unread'
}

@test "a verdict follows the rules and severities that are chosen" {
	is ok --disable=case-total -- total=3
	is doubts --severity=case-total=warning -- total=3
	is ok --disable=all -- total=3 "$WARNING"
}

@test "an older verdict gives way" {
	is errors -- total=3 'meta\t\\N\tverdict\tok'
	is ok -- 'meta\t\\N\tverdict\terrors' 'meta\t\\N\tverdict\tunread'
}

@test "--class leaves out the other class, and not from the verdict" {
	local all

	report a total=3 "$TEXT" "$WARNING" "$BYTES" \
	    'find\t1\tnote\town-rule\tdocument\t\\N\t\\N\tm' >in
	printf 'done\t1\n' >>in
	all='ambiguous-row bad-bytes blank-cell case-total own-rule'
	rules() { grep '^find' out | cut -f 4 | sort | paste -s -d ' '; }
	verify in >out || [ $? -eq 1 ]
	[ "$(rules)" = "$all" ] || { rules; return 1; }
	verify --class=report in >out || [ $? -eq 1 ]
	[ "$(rules)" = 'blank-cell case-total own-rule' ]
	grep -q 'verdict	errors' out
	# no error is among the others
	verify --class=text in >out
	[ "$(rules)" = 'ambiguous-row bad-bytes own-rule' ]
	grep -q 'verdict	errors' out
	verify --class=text --format=human --lang=zh in | head -n 1 | grep -qx 'a: 有错误 1'
	# what was said before is not counted twice
	verify in >out || [ $? -eq 1 ]
	verify --class=text --format=human --lang=zh out | head -n 1 |
	    grep -qx 'a: 有错误 1'
}

@test "people see a verdict for each document, and why it is unread" {
	{
		report good
		report wrong total=3
		report doubt "$WARNING"
		report unnamed agency=
		report torn "$TEXT"
		printf 'fail\tgone\tgi-extract\tcannot open\ndone\t5\n'
	} >in
	verify --format=human --lang=zh in >out || [ $? -eq 1 ]
	grep -v '^ ' out | same - <(cat <<-EOT
	good: 合格
	wrong: 有错误 1
	doubt: 有疑点 1
	unnamed: 无法判定 (看不出是哪个机关的报告)
	torn: 无法判定 (有的数字无法确定各属哪一格)
	gone: 无法判定 (文件没有读出)
	6 份文档：合格 1，有错误 1，有疑点 1，无法判定 3；最多的是 case-total 1, blank-cell 1, ambiguous-row 1
	EOT
	)
}

@test "each rule of the text says why a report cannot be judged" {
	awk -F '\t' 'FILENAME ~ /said/ { if ($1 == "why") why[$2] = 1; next }
	$3 == "text" && $1 !~ /^(bad|control)-bytes$/ {
		n++
		if (!($1 in why)) {
			print $1
			bad = 1
		}
	}
	END { exit bad || n < 10 }' "$ROOT/lib/data/said.tsv" \
	    "$ROOT/lib/data/rules.tsv"
}

# row LINE RULE TABLE ROW ARGS
row() {
	printf 'find\\t%s\\twarning\\t%s\\t%s %s\\t\\\\N\\t\\\\N\\tm%s\\t%s' \
	    "$1" "$2" "$3" "$4" "$1" "$5"
}

@test "people see what rows of one table suffer from in one line" {
	{
		report a "$(row 3 ambiguous-row requests new '表三\\t甲\\t7\\t3')" \
		    "$(row 4 unread-row requests b '表三\\t乙')" \
		    "$(row 5 ambiguous-row requests c '表三\\t丙\\t7\\t3')" \
		    "$(row 6 ambiguous-row disclosure d '表二\\t丁\\t4\\t3')" \
		    "$(row 7 unread-row requests e '表三\\t戊')" \
		    "$(row 8 unread-row requests f '表三\\t己')" \
		    "$(row 9 ambiguous-row proceedings g '表四\\t庚\\t5\\t3')" \
		    "$(row 9 ambiguous-row proceedings h '表四\\t辛\\t\\t')" \
		    "$(row 9 stock-order disclosure i '表二\\t壬\\t1\\t2')" \
		    "$(row 9 stock-order disclosure k '表二\\t癸\\t1\\t2')" \
		    "$(row 10 unread-row requests l '\\N')"
		printf 'done\t1\n'
	} >in
	verify --format=human --lang=zh in >out
	sed -n '2,/^1 份/s/^ *\([0-9]\)/\1/p' out | same - <(cat <<-EOT
	3  警告     ambiguous-row    表三“甲”、“丙”行应有 7 个数字，文中有 3 个，无法确定各属哪一格，建议核对原件
	4  警告     unread-row       表三未见“乙”、“戊”、“己”行
	6  警告     ambiguous-row    m6
	9  警告     ambiguous-row    表四“庚”、“辛”行的数字无法确定各属哪一格，建议核对原件
	9  警告     stock-order      m9
	9  警告     stock-order      m9
	10  警告     unread-row       m10
	1 份文档：合格 0，有错误 0，有疑点 1，无法判定 0；最多的是 ambiguous-row 5, unread-row 4, stock-order 2
	EOT
	)
	# the stream keeps one a row
	[ "$(verify in | grep -c '^find.*row')" -ge 8 ]
}

@test "of a page that is no report only what is wrong with its bytes is said" {
	printf '当前位置：首页 > 政务公开\n镇街\n\033[2J网站\xff地图\n' >nav.txt
	gi --format=tsv nav.txt >out
	[ "$(grep '^find' out | cut -f 4 | sort | paste -s -d ' ')" = \
	    'bad-bytes control-bytes not-a-report' ]
	grep -qx 'meta	\\N	verdict	unread' out
}
