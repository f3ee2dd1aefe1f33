# SPDX-License-Identifier: ISC
# What must hold of every stage, whatever it does with a document.

load helper

FILTERS='gi-sections gi-tables gi-verify'
READERS="$FILTERS gi-tojson"

setup() {
	cd "$BATS_TEST_TMPDIR"
	cp "$SAMPLES/tabs.txt" a.txt
	cp "$SAMPLES/markdown.txt" b.txt
	cp "$SAMPLES/suspect.txt" c.txt
}

# records FILE...: their record stream, by a program that is not ours.
records() {
	awk -f "$ROOT/tests/normalize.awk" "$@"
}

# upto TOOL FILE...: the stream up to and with that stage.
upto() {
	local tool=$1 t

	shift
	records "$@" >stage.in
	for t in $FILTERS; do
		"$t" <stage.in >stage.out || [ $? -eq 1 ]
		mv stage.out stage.in
		[ "$t" != "$tool" ] || break
	done
	cat stage.in
}

# status WANT COMMAND...: run it and hold its status against WANT.
status() {
	local want=$1 rc=0

	shift
	"$@" || rc=$?
	[ "$rc" -eq "$want" ] || { echo "exit $rc, not $want: $*"; return 1; }
}

# A file too large for any buffer, of short documents.
large() {
	local i

	for i in $(seq 40); do
		cat a.txt
	done >doc.txt
	records doc.txt
}

@test "gi-normalize gives what the stand-in gives, for plain UTF-8" {
	gi-normalize a.txt b.txt | unhashed |
	    sed '/^doc/{s/\t[0-9]*\t/\t0\t/;s/\ttext$//;}' >ours
	records a.txt b.txt | sed 's/　/ /g' >theirs
	same theirs ours
}

@test "streams can be concatenated" {
	for t in $READERS; do
		{ records a.txt; records b.txt; records c.txt; } |
		    status 0 "$t" >apart || [ "$t" = gi-verify ]
		records a.txt b.txt c.txt | "$t" >together || [ $? -eq 1 ]
		same together apart
		[ -s together ]
	done
}

@test "two streams as operands are read one after the other" {
	records a.txt >a
	records b.txt >b
	for t in $READERS; do
		"$t" a - <b >apart
		cat a b | "$t" >together
		grep -v '^done' together >want
		grep -v '^done' apart | same want -
	done
}

@test "a stage adds records, and passes on all others byte for byte" {
	upto gi-verify a.txt c.txt |
	    awk 'NR % 3 == 0 {
			print "x-note\t" NR "\t\\N\ta\\tb\t  \377\001"
		}
		NR % 50 == 0 { print "x-empty"; print "" }
		{ print }' >full
	grep -c x-note full
	for t in $FILTERS; do
		case $t in
		gi-sections) own='sect|meta|skip' ;;
		gi-tables) own='cell|find|skip' ;;
		gi-verify) own='find|claim' ;;
		esac
		grep -avE "^($own)	" full >in
		"$t" <in >out || [ $? -eq 1 ]
		grep -avE "^($own)	" out | same in -
		not cmp -s in out
	done
}

@test "gi-tojson is not disturbed by records that it does not know" {
	upto gi-verify a.txt c.txt >in
	gi-tojson <in >want
	awk '{ print "x-note\t1\tb"; print "x"; print }' in | gi-tojson >out
	same want out
	[ "$(wc -l <want)" -eq 2 ]
}

@test "a record that is longer than known is read as if it were not" {
	upto gi-verify a.txt c.txt >in
	gi-tojson <in >want
	awk '{ print $0 "\tmore\tand more" }' in | gi-tojson >out
	same want out
}

@test "gi-normalize can be swapped" {
	pipe a.txt b.txt c.txt >want
	records a.txt b.txt c.txt | gi-sections | gi-tables | gi-verify |
	    gi-tojson >out
	same want out
}

@test "gi-sections can be left out: the tables are read all the same" {
	pipe a.txt c.txt | jq -c .tables >want
	gi-normalize a.txt c.txt | cat | gi-tables | gi-verify | gi-tojson >out
	jq -c .tables out | same want -
	[ "$(jq -s 'all(.complete)' out)" = true ]
}

@test "gi-tables can be left out: sections, and no table" {
	pipe b.txt | jq -c .sections >want
	gi-normalize b.txt | gi-sections | cat | gi-verify | gi-tojson >out
	jq -c '.sections[].role' out >roles
	jq -c '.[].role' want | same - roles
	[ "$(jq -c '.tables' out)" = '{}' ]
}

@test "gi-tables can be swapped" {
	records b.txt | gi-sections | awk '
		$1 == "end" {
			print "cell\t18\trequests\tnew\ttotal\t7\t7\texact"
		}
		{ print }' | gi-verify | gi-tojson >out
	[ "$(jq -c '[.tables | keys, .requests.new.total]' out)" = \
	    '[["requests"],7]' ]
}

@test "gi-verify can be left out" {
	pipe c.txt | jq -c .tables >want
	gi-normalize c.txt | gi-sections | gi-tables | cat | gi-tojson >out
	jq -c .tables out | same want -
	[ "$(jq '[.findings[].rule] | index("balance")' out)" = null ]
}

@test "gi-tojson can be swapped" {
	upto gi-verify a.txt c.txt >in
	awk -f "$ROOT/tests/tojson.awk" in |
	    jq -c '[.source, .table, .row, .column, .value]' >theirs
	gi-tojson --cells <in |
	    jq -c '[.source, .table, .row, .column, .value]' >ours
	[ -s ours ]
	same theirs ours
}

@test "an empty stream that is whole is no mistake" {
	for t in $FILTERS; do
		printf 'done\t0\n' | status 0 "$t" >out
		printf 'done\t0\n' | same - out
	done
	printf 'done\t0\n' | status 0 gi-tojson >out
	[ ! -s out ]
}

@test "exit 0, silent on success" {
	gi-normalize a.txt >n 2>err
	gi-sections <n >s 2>>err
	gi-tables <s >t 2>>err
	gi-verify <t >v 2>>err
	gi-tojson <v >j 2>>err
	gi a.txt >g 2>>err
	[ ! -s err ] && [ -s j ] && [ -s g ]
}

@test "exit 1 where there is a finding of severity error" {
	upto gi-tables c.txt >in
	status 1 gi-verify <in >out
	grep -q '^find	[0-9\\N]*	error' out
	status 1 gi c.txt >out
}

@test "exit 2: usage, and a file that is not there" {
	for t in gi-normalize $READERS gi; do
		status 2 "$t" --no-such-option <a.txt >out 2>err
		[ ! -s out ]
		grep -q "^$t: " err
		status 2 "$t" no/such/file >out 2>err
		# the words are those of the stage that reads
		grep -q "^${t/%gi/gi-extract}: no/such/file: " err
	done
}

@test "the other files are still read where one is missing" {
	status 2 gi-normalize a.txt no/such/file b.txt >out 2>err
	[ "$(grep -c '^end	' out)" -eq 2 ]
	[ "$(tail -n 1 out | cut -f 1)" = done ]
	[ "$(grep -c '^fail	no/such/file	gi-normalize	' out)" -eq 1 ]
	gi-sections <out | gi-tables | gi-verify | gi-tojson >json
	[ "$(jq -s length json)" -eq 3 ]
	[ "$(jq -c 'select(.fail).source' json)" = '"no/such/file"' ]
}

@test "a folder is no document, and the message says what to do" {
	mkdir d
	status 2 gi-normalize d >out 2>err
	grep -q 'gi-normalize: d: .*folder' err
	grep -q '^fail	d	' out
}

@test "exit 3: text that is no record stream" {
	for t in $READERS; do
		status 3 "$t" a.txt >out 2>err
		same - err <<-END
		$t: a.txt:1: not a record stream; begin with gi-normalize
		END
		case $t in
		gi-tojson) [ ! -s out ] ;;
		*) { cat a.txt; printf 'done\t0\tincomplete\n'; } | same - out ;;
		esac
	done
}

@test "exit 3: an empty input has no done record" {
	for t in $READERS; do
		status 3 "$t" </dev/null >out 2>err
		grep -q "^$t: " err
	done
}

@test "exit 3: that the input of a stage was cut, all behind it know" {
	local t u

	records a.txt b.txt >in
	n=$(grep -n '^end' in | head -n 1 | cut -d : -f 1)
	head -n "$n" in >cut
	for t in gi-normalize $FILTERS; do
		"$t" <in | tail -n 1 >out
		[ "$(cat out)" = 'done	2' ]
		status 3 "$t" <cut >part 2>err
		tail -n 1 part >out
		[ "$(cat out)" = 'done	1	incomplete' ]
		for u in gi-normalize $READERS; do
			status 3 "$u" <part >out 2>err
			same - err <<-END
			$u: -:$(wc -l <part): the stage before had an input that is not whole
			END
			[ "$u" = gi-tojson ] || {
				tail -n 1 out >last
				[ "$(cat last)" = 'done	1	incomplete' ]
			}
		done
	done
	# another part behind it does not make it whole
	{ cat part; records c.txt; } | status 3 gi-tojson >out 2>err
	[ "$(wc -l <out)" -eq 2 ]
}

@test "exit 3: half a record behind a done that is whole" {
	local rest t

	for t in gi-normalize $READERS; do
		for rest in 'd' 'done\t0' 'done\t' 'doc\tx' 'doc\tx\t1\tUTF-8' \
		    'fail\tx\ty\tz' 'x-other' '\0' '\r' ' '; do
			printf "done\t0\n$rest" | status 3 "$t" >out 2>err
			same - err <<-END
			$t: -:2: the stream ends within a record; the stage before died?
			END
			[ "$t" = gi-tojson ] ||
			    printf 'done\t0\tincomplete\n' | same - out
		done
		{ records a.txt | tee in; printf 'doc\tx'; } >cut
		"$t" in >want || [ $? -eq 1 ]
		status 3 "$t" cut >out 2>err
		if [ "$t" != gi-tojson ]; then
			sed '$s/$/\tincomplete/' want >cut.want
			mv cut.want want
		fi
		same want out
		grep -qx "$t: cut:$(($(wc -l <in) + 1)): .*within a record.*" err
		# the stream behind it is another
		status 3 "$t" cut in >out 2>err
		[ "$(wc -l <err)" -eq 1 ]
		for rest in 'done\t0' 'done\t1' 'end\tx\t0\tok'; do
			printf "doc\tx\t0\tUTF-8\n$rest" |
			    status 3 "$t" >out 2>err
			grep -q 'ends before its done record' err
			grep -q '	incomplete$\|"complete":false' out
		done
	done
	printf 'done\t0\ndoc\tx' | status 3 gi-verify --format=human >out 2>err
	printf 'done\t0\ndoc\tx' | status 3 gi-tojson --cells >out 2>err
}

@test "exit 3: a record of a document outside of one" {
	for t in $READERS; do
		printf 'line\t1\ttext\ndone\t0\n' | status 3 "$t" >out 2>err
	done
}

@test "exit 3: done counts other documents than there are" {
	for t in $READERS; do
		records a.txt | sed 's/^done	1/done	2/' |
		    status 3 "$t" >out 2>err
	done
}

@test "exit 3: one document of two has no end" {
	for t in $FILTERS; do
		records a.txt b.txt | sed '/^end	a.txt/d' |
		    status 3 "$t" >out 2>err
		grep '^end	' out | cut -f 2,4 >ends
		printf 'a.txt\tincomplete\nb.txt\tok\n' | same - ends
	done
	records a.txt b.txt | sed '/^end	a.txt/d' |
	    status 3 gi-tojson >out 2>err
	[ "$(jq -c .complete out | tr '\n' ' ')" = 'false true ' ]
}

@test "exit 3: the end of another document, where its start was lost" {
	local at t

	records a.txt b.txt >in
	at=$(grep -n '^doc	b.txt' in | cut -d : -f 1)
	sed "$((at - 1)),${at}d" in >cut
	sed 's/^end	\([^	]*\)	/end	.\/\1	/' in >other
	for t in gi-normalize $READERS; do
		status 3 "$t" cut >out 2>err
		grep -q "^$t: cut:[0-9]*: an end record names another" err
		grep -q 'done counts other documents' err
		grep -q '^end	a.txt	.*	incomplete$\|"complete":false' out
		not grep -q '	ok$\|"complete":true' out
		status 3 "$t" other >out 2>err
		[ "$(grep -c 'names another document' err)" -eq 2 ]
		# a name is the same however it is escaped
		printf 'doc\ta\\\\b\\x\t1\tUTF-8\nline\t1\ta\n%b\ndone\t1\n' \
		    'end\ta\\\\bx\t1\tok' >escaped
		status 0 "$t" escaped >out 2>err
	done
}

@test "a document in a document, and a fail in one, are told" {
	local t

	printf 'doc\tx\t1\tUTF-8\nline\t1\ta\ndoc\ty\t1\tUTF-8\nline\t1\tb\n%b' \
	    'end\ty\t1\tok\ndone\t2\n' >nested
	printf 'doc\tx\t1\tUTF-8\nline\t1\ta\nfail\tx\tocr\tpage 2\n%b' \
	    'line\t2\tb\nend\tx\t2\tok\ndone\t1\n' >fail
	printf 'doc\tx\t1\tUTF-8\nline\t1\ta\ndone\t1\n' >open
	for t in gi-normalize $FILTERS; do
		status 3 "$t" nested >out 2>err
		grep -q "^$t: nested:3: a document has no end record" err
		[ "$(grep '^end' out | cut -f 2,4 | paste -s -d ' ')" = \
		    'x	incomplete y	ok' ]
		status 3 "$t" open >out 2>err
		grep -q '^end	x	1	incomplete$' out
		"$t" fail >out 2>err || [ $? -eq 1 ]
		[ "$(grep -A 1 '^fail' out)" = \
		    $'fail\tx\tocr\tpage 2\nline\t2\tb' ]
	done
	status 3 gi-tojson nested >out 2>err
	[ "$(jq -c .complete out | paste -s)" = 'false	true' ]
	gi-tojson fail >out
	[ "$(jq -c '[.complete, .fail.stage]' out)" = '[false,"ocr"]' ]
}

@test "a NUL in a record is a character like any other" {
	local t

	printf 'x\0y\t\0\ndoc\t\0x\t1\tUTF-8\nx-\0\t1\nline\t1\t\0a\0\n%b' \
	    'find\t1\tnote\tx\t\0\t\\N\t\\N\t\0m\nend\t\0x\t1\tok\ndone\t1\n' >in
	for t in $FILTERS; do
		status 0 "$t" in >out 2>err
		grep -avE '^(sect|meta|skip)	|^find	.*	document' out |
		    grep -a '' | same <(grep -a '' in) -
	done
	gi-tojson in >out
	[ "$(jq -c '[.source, .findings[0].message]' out)" = \
	    '["\u0000x","\u0000m"]' ]
}

@test "exit 2: a read that fails" {
	for t in gi-normalize $READERS; do
		status 2 "$t" <"$BATS_TEST_TMPDIR" >out 2>err
		grep -q "^$t: -: \(cannot read\|is a folder\)" err
	done
}

@test "exit 4: the disk is full, early and late" {
	large >big
	records a.txt >small
	cp doc.txt big.txt
	for t in $READERS; do
		for in in small big; do
			status 4 "$t" <$in >/dev/full 2>err
			grep -q "^$t: .*cannot write" err
		done
	done
	for in in a.txt big.txt; do
		status 4 gi-normalize $in >/dev/full 2>err
		grep -q '^gi-normalize: .*cannot write' err
		status 4 gi $in >/dev/full 2>err
	done
}

@test "exit 4: --help and --version on a full disk" {
	for t in gi-normalize $READERS gi; do
		status 4 "$t" --help >/dev/full 2>err
		status 4 "$t" --version >/dev/full 2>err
		status 0 "$t" --help >out 2>err
		[ -s out ] && [ ! -s err ]
	done
}

@test "a closed standard output is found out" {
	records a.txt >in
	for t in $READERS; do
		status 4 "$t" <in >&- 2>err
	done
	status 4 gi-normalize a.txt >&- 2>err
}

@test "a closed pipe ends a stage without a word" {
	large >big
	cp doc.txt big.txt
	for t in $FILTERS; do
		env --default-signal=PIPE "$t" <big 2>err | head -n 1 >/dev/null
		[ "${PIPESTATUS[0]}" -eq 141 ] && [ ! -s err ]
	done
	env --default-signal=PIPE gi-normalize big.txt 2>err |
	    head -n 1 >/dev/null
	[ "${PIPESTATUS[0]}" -eq 141 ] && [ ! -s err ]
}

# cut_ok TOOL: the stream `cut` was cut short; nothing of out may be new.
cut_ok() {
	local rc=0

	"$1" <cut >out 2>err || rc=$?
	[ "$rc" -eq 3 ] || { echo "$1: exit $rc"; return 1; }
	[ -s err ] || { echo "$1: silent"; return 1; }
	grep '^cell	' out | awk -F '\t' '$6 != "\\N" && $8 != "unplaced"' |
	    cut -f 2-6 | sort >some || true
	[ -z "$(comm -13 all some)" ] || {
		echo "$1 invented:"; comm -13 all some; return 1; }
	if grep -q '^doc	' cut && ! grep -q '^end	' cut; then
		tail -n 2 out | head -n 1 | grep -q '^end	.*	incomplete$' || {
			echo "$1: not marked"; tail -n 2 out; return 1; }
	fi
}

@test "a stream cut after any record: exit 3, marked, nothing invented" {
	upto gi-verify c.txt >full
	grep '^cell	' full | cut -f 2-6 | sort >all
	records c.txt | gi-sections >in
	n=$(wc -l <in)
	for i in $(seq 0 $((n - 1))); do
		head -n "$i" in >cut
		for t in gi-sections gi-tables gi-verify; do
			cut_ok "$t" || { echo "after record $i"; return 1; }
		done
	done
	n=$(wc -l <full)
	for i in $(seq 0 7 $((n - 1))); do
		head -n "$i" full >cut
		for t in gi-verify; do
			cut_ok "$t" || { echo "after record $i"; return 1; }
		done
		status 3 gi-tojson <cut >out 2>err
		[ "$i" -eq 0 ] || [ "$(jq -c .complete out)" = false ] ||
		    grep -q '^end' cut
	done
}

@test "a stream cut at any byte: exit 3, marked, nothing invented" {
	upto gi-tables c.txt | grep '^cell	' | cut -f 2-6 | sort >all
	records c.txt | gi-sections >in
	n=$(wc -c <in)
	for i in $(seq 1 37 $((n - 2))) $(seq $((n - 40)) $((n - 2))); do
		head -c "$i" in >cut
		for t in gi-sections gi-tables; do
			cut_ok "$t" || { echo "at byte $i"; return 1; }
		done
	done
}

@test "an upstream that is killed is noticed all the way down" {
	rc=$(
		{ { { { records a.txt b.txt | head -n 100; kill -9 $BASHPID; } |
		    gi-sections; echo $? >rc.s; } |
		    gi-tables; echo $? >rc.t; } |
		    gi-verify >v; echo $? >rc.v; } 2>err
		cat rc.s rc.t rc.v | tr '\n' ' '
	)
	[ "${rc%% *}" = 3 ]
	grep -q '	incomplete$' v
	gi-tojson <v >j || true
	[ "$(jq -s -c 'map(.complete)' j)" = '[true,false]' ]
}

@test "a document is passed on before the next one comes" {
	for t in $READERS; do
		rm -f pipe.in
		mkfifo pipe.in
		timeout 20 "$t" <pipe.in >out &
		exec 7>pipe.in
		records a.txt | grep -v '^done' >&7
		for i in $(seq 100); do
			! grep -qE '^(end	|.*"complete":true)' out || break
			sleep 0.1
		done
		grep -qE '^(end	|.*"complete":true)' out
		printf 'done\t1\n' >&7
		exec 7>&-
		wait $!
	done
}

# blank N: a record of N bytes, with its LF, that no stage knows.
blank() {
	printf 'x-blank\t%*s\n' $(($1 - 9)) ''
}

@test "a record that the end of a block cuts comes through" {
	local block=$((127 * 1024)) i t

	records a.txt b.txt >in
	for i in -9 -1 0 1 2 7 $((block / 2)) $block $((3 * block)); do
		# the same cut outside and inside of a document
		{ blank $((block + i)); cat in; } >outside
		awk -v at=$((block + i)) '
			/^doc/ && !n++ { print; at -= length($0) + 1
				printf "x-blank\t%*s\n", at - 9, ""; next }
			{ print }' in >inside
		for t in $FILTERS; do
			"$t" <in >want
			for f in outside inside; do
				"$t" <$f >out
				grep -v '^x-blank' out | same want -
				grep '^x-blank' $f >x
				grep '^x-blank' out | cmp x -
			done
		done
	done
}

@test "a document that many blocks hold comes through" {
	local t

	for t in $(seq 300); do
		[ $((t % 10)) -ne 0 ] || sed "s/^/$t/" a.txt
		for _ in $(seq 20); do
			echo "$t 本机关认真贯彻落实条例，做好全年政府信息公开各项工作。"
		done
	done >doc.txt
	records doc.txt b.txt doc.txt >in
	[ "$(wc -c <in)" -gt 1000000 ]
	for t in $FILTERS; do
		timeout 60 "$t" <in >out || [ $? -eq 1 ]
		grep -E '^(doc|line|end|done)	' out | same in -
	done
}

@test "NUL bytes and no last line feed" {
	local t

	records a.txt >in
	{ head -n 1 in; printf 'x-nul\t\0a\0\tb\n'; tail -n +2 in; } >nul
	for t in $FILTERS; do
		"$t" <in >want
		"$t" <nul >out
		grep -av '^x-nul' out | same want -
		grep -a '^x-nul' out | cmp - <(printf 'x-nul\t\0a\0\tb\n')
		printf '%s' "$(cat in)" | status 3 "$t" >out 2>err
		[ -s err ]
	done
}

@test "a stream that comes byte by byte" {
	local t

	upto gi-tables a.txt >in
	for t in $READERS; do
		"$t" <in >want || [ $? -eq 1 ]
		dd if=in bs=1 2>/dev/null | "$t" >out || [ $? -eq 1 ]
		same want out
	done
}

@test "output is the same in any locale, and again" {
	pipe a.txt b.txt c.txt >want
	for l in C C.UTF-8 POSIX zh_CN.UTF-8; do
		LC_ALL=$l pipe a.txt b.txt c.txt >out
		cmp want out
	done
}

@test "file names of any kind come through" {
	n=$(printf 'x\ty\nz\\w "q" 报告')
	cp a.txt "$n"
	printf '%s\0' "$n" | gi-normalize -0 | gi-sections | gi-tables |
	    gi-verify | gi-tojson >out
	[ "$(jq -r .source out)" = "$n" ]
	n=$(printf 'x\033[1m\377')	# no terminal, no reader shall see this
	cp a.txt "$n"
	gi-normalize "$n" | head -n 1 | cut -f 2 >out
	printf 'x\357\277\275[1m\357\277\275\n' | diff - out
	for n in $'x\033[1m' $'x\302\233' $'x\233' $'x\342\200\256' \
	    $'x\342\200\250' $'x\r' $'x\303' "\\'"$'\t报'; do
		not gi-normalize -- "$n" >out 2>err
		[ "$(wc -l <err)" -eq 1 ]
		shown=$(sed 's/^gi-normalize: \(.*\): cannot open.*/\1/' err)
		LC_ALL=C grep -q "^\$'[ -~]*'\$" <<<"$shown" ||
		    [ "$shown" = "\$'\\\\\\'\\011报'" ]
		eval "[ $shown = \"\$n\" ]"
	done
	cp a.txt ./-x
	gi-normalize -- -x | head -n 1 | grep -q '^doc	-x	'
}

# Text samples that gi-extract reads as text, through both ways.
both_ways() {
	local f n=0

	for f in "$SAMPLES"/*.txt "$CASES"/gi-normalize/[!so]*.in "$@"; do
		gi-extract "$f" >x 2>err ||
		    { grep -q 'html$' err && continue; }
		[ "$(head -n 1 x | cut -f 5)" = text ] || continue
		gi-normalize "$f" >want
		gi-normalize x >have
		same want have ||
		    { echo "$f"; return 1; }
		gi-normalize <have | same have - ||
		    { echo "again: $f"; return 1; }
		n=$((n + 1))
	done
	[ "$n" -ge 40 ]
}

@test "a text is the same with gi-extract before gi-normalize" {
	need_tool gi-extract
	both_ways
}

@test "so are the labelled reports" {
	need_tool gi-extract
	need_shared corpus
	both_ways "$SHARED"/seeds/*.txt "$SHARED"/real/*.txt \
	    "$SHARED"/corpus/*.txt
}

@test "texts and streams by turns have one done record" {
	printf '１\n' >a
	printf '２\n' >b
	gi-normalize a b >s
	gi-normalize a s - b <s >have
	[ "$(cut -f 1,2 have | grep -c '^doc')" -eq 6 ]
	[ "$(grep -c '^done' have)" -eq 1 ]
	[ "$(tail -n 1 have)" = "done	6" ]
}

@test "gi-normalize knows a stream that comes byte by byte" {
	gi-normalize "$SAMPLES"/tabs.txt >s
	dd if=s bs=1 2>/dev/null | gi-normalize | same s -
	mkfifo fifo
	cat s >fifo &
	gi-normalize fifo | same s -
}

@test "a stream cut at any byte behind its first four is noticed" {
	local i n rc

	printf '一\n２\n' | gi-normalize >s
	n=$(wc -c <s)
	for i in $(seq 4 $((n - 1))); do
		rc=0
		head -c "$i" s | gi-normalize >out 2>err || rc=$?
		[ "$rc" -eq 3 ] || { echo "$i: $rc"; return 1; }
		[ "$(tail -n 1 out | cut -f 1)" = "done" ]
	done
}

# beside SEED: what gi-extract may write, put anywhere into the documents of a
# stream but behind a record that speaks of the next line.
beside() {
	awk -F '\t' -v OFS='\t' -v seed="$1" '
	BEGIN { srand(seed) }
	inside && before !~ /^(sect|skip|grid)$/ && rand() < 0.3 {
		n = int(rand() * 4)
		if (n == 0)
			print "aside", 7, "navigation", "首页 12\\t3"
		else if (n == 1)
			print "hint", "\\N", "nothing", "2019年"
		else if (n == 2)
			print "page", 9, ++page
		else
			print "strange", 1, 2
	}
	{ print; before = $1 }
	$1 == "doc" { inside = 1 }
	$1 == "end" { inside = 0 }'
}

# undisturbed FILE...: records of other types change no other record.
undisturbed() {
	local t

	gi-normalize "$@" >p0
	beside 1 <p0 >q0
	for t in $FILTERS; do
		"$t" <p0 >p1 || [ $? -eq 1 ]
		"$t" <q0 >q1 || [ $? -eq 1 ]
		grep -v '^aside	\|^hint	\|^page	\|^strange	' q1 |
		    same p1 -
		mv p1 p0
		mv q1 q0
	done
	beside 2 <q0 | gi-tojson | same <(gi-tojson <p0) -
}

@test "asides, hints and pages disturb no stage" {
	undisturbed "$SAMPLES"/*.txt
}

@test "nor in the labelled reports" {
	need_shared corpus
	undisturbed "$SHARED"/seeds/*.txt "$SHARED"/real/*.txt \
	    "$SHARED"/corpus/*.txt
}

@test "a bare page number between rows goes with its page records" {
	local n

	n=$(grep -n '二、上年结转' a.txt | cut -d : -f 1)
	{ head -n "$n" a.txt; printf '1\n'; tail -n "+$((n + 1))" a.txt
	  printf '2\n'; } | gi-normalize | sed '/^line	/!d' >lines
	{ printf 'doc\ta.pdf\t0\tUTF-8\tpdf\n'
	  head -n $((n + 1)) lines
	  printf 'page\t%d\t2\n' $((n + 2))
	  tail -n "+$((n + 2))" lines
	  printf 'end\ta.pdf\t%d\tok\ndone\t1\n' "$(wc -l <lines)"
	} >with
	values() { gi-sections | gi-tables | grep '^cell' | cut -f 3-; }
	gi-normalize a.txt | values >want
	values <with | same want -
	grep -v '^page' with | values | not cmp -s want -
}

@test "what was put goes out before a process ends for want of memory" {
	status 2 "$ROOT/tests/unit/output" >out 2>err
	printf 'b\n' | same - out
	printf 'a\ngi: out of memory\n' | same - err
}

# lines N: a document of records, N lines of one digit.
lines() {
	awk -v n="$1" 'BEGIN {
		print "doc\tlong\t0\tUTF-8"
		for (i = 1; i <= n; i++)
			printf "line\t%d\t1\n", i
		printf "end\tlong\t%d\tok\n", n
	}'
}

@test "a document with more lines than its size has is a fail record" {
	local t word='has more lines than a report of its size has, see gi-records(5); divide it'

	# at first 32768 lines, and one more for each 32 bytes
	{ lines 34952; printf 'done\t1\n'; } >in
	for t in gi-normalize $FILTERS; do
		# so many cells are no report's either
		[ "$t" != gi-tables ] || continue
		status 0 "$t" <in >out
		grep -q '^end	long	34952	ok$' out
	done
	gi-tojson <in | grep -q '"complete":true'
	{ lines 34970; records b.txt; lines 34970 | grep -v '^end'
	  records b.txt; } | grep -v '^done' >in
	printf 'done\t4\n' >>in
	for t in gi-normalize $FILTERS; do
		status 3 "$t" <in >out 2>err
		grep -E '^(doc|end|fail|done)	' out >got
		{
			for _ in 1 2; do
				printf 'fail\tlong\t%s\t%s\n' "$t" "$word"
				records b.txt | grep -E '^(doc|end)	'
			done
			printf 'done\t2\tincomplete\n'
		} | diff -u - got
		[ "$(grep -c "$t: -:[0-9]*: $word" err)" -eq 2 ]
		[ "$(wc -l <err)" -eq 3 ]
	done
	status 3 gi-tojson <in >out 2>err
	[ "$(grep -c '"complete":false,"fail":{"stage":"gi-tojson","message":"has more lines' out)" -eq 2 ]
	[ "$(wc -l <out)" -eq 4 ]
	status 3 gi-verify --format=human <in 2>err | grep -q 'has more lines'
}

# shape KIND [BYTES]: a text of some megabytes.
shape() {
	awk -v kind="$1" -v bytes="${2:-6000000}" 'BEGIN {
		text["long"] = "1234567890123456789012345678901\n"
		text["heads"] = "一、总体情况总体情况总体情况\n"
		text["words"] = "全年公开政府信息12条，其中网站3条，微信5条"
		text["digits"] = "12 13 14 15 16 17 "
		text["rows"] = "规章,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
		text["cells"] = "<tr><td>1</td><td>2</td><td>3</td></tr>\n"
		text["short"] = "1\n"
		text["breaks"] = "1<br>2<br>3<br>4<br>5<br>6<br>7<br>\n"
		if (kind == "cells")
			print "<table>"
		for (n = 0; n < bytes; n += length(text[kind]))
			printf "%s", text[kind]
		print kind == "cells" ? "</table>" : ""
	}'
}

# lean FILE COMMAND...: run it within eight times the size of the file.
lean() {
	local kib

	# what the program itself takes, too; arrays have room to grow
	kib=$((4096 + 8192 + 8 * $(wc -c <"$1") / 1024))
	shift
	(ulimit -d $kib; "$@")
}

@test "a document takes eight times its size in memory, of any shape" {
	local k t

	# addresses are no measure of memory where a sanitizer is built in
	not grep -q __asan_init "$BIN/gi-sections" || skip 'a sanitizer'
	for k in long heads words digits rows; do
		shape $k >text
		lean text status 0 gi-extract text >one
		lean text status 0 gi-normalize text >one
		for t in gi-sections gi-verify gi-tojson; do
			lean text status 0 "$t" <one >two
			mv two one
		done
	done
}

# cells KIND: the records of a document of some megabytes, all of it cells.
cells() {
	awk -v kind="$1" 'BEGIN {
		text["tabs"] = "1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1"
		text["bars"] = "1|1|1|1|1|1|1|1|1|1|1|1|1|1|1|1|1|1|1"
		text["blanks"] = "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"
		text["labels"] = "总计|自然人|总计|自然人|总计|自然人"
		text["line"] = ""
		print "doc\tcells\t0\tUTF-8"
		for (i = 1; i <= 60000; i++) {
			if (kind == "line")
				printf "%s", i == 1 ? "line\t1\t" : "1 1 1 1 1 1 1 1 "
			else
				printf "line\t%d\t%s\n", i, text[kind]
		}
		if (kind == "line")
			print ""
		printf "end\tcells\t%d\tok\n", kind == "line" ? 1 : 60000
	}'
}

@test "a document of more cells than its size allows is a fail record" {
	local k kib word='has more cells than a report of its size has; divide it'

	for k in tabs bars blanks labels line; do
		{ cells $k; records b.txt; printf 'done\t2\n'; } >in
		kib=$((4096 + 8192 + 8 * $(wc -c <in) / 1024))
		# addresses are no measure of memory with a sanitizer in it
		! grep -q __asan_init "$BIN/gi-tables" || kib=unlimited
		(ulimit -v $kib; status 3 gi-tables <in >out 2>err)
		grep -E '^(doc|end|fail|done)	' out >got
		{
			printf 'fail\tcells\tgi-tables\t%s\n' "$word"
			records b.txt | grep -E '^(doc|end)	'
			printf 'done\t1\tincomplete\n'
		} | diff -u - got
		[ "$(grep -c "gi-tables: -:[0-9]*: $word" err)" -eq 1 ]
	done
}

@test "what is no report is told so in as little memory" {
	local t word='has more lines than a report of its size has, see gi-records(5); divide it'

	not grep -q __asan_init "$BIN/gi-sections" || skip 'a sanitizer'
	shape short >text
	for t in gi-extract gi-normalize; do
		lean text status 2 $t text >out
		printf 'fail\ttext\t%s\t%s\ndone\t0\n' $t "$word" | same - out
	done
	shape breaks >text
	lean text status 2 gi-normalize text >out
	grep -q "$word" out
	shape cells >text
	lean text status 0 gi-normalize text >out
	[ "$(grep -c '^grid' out)" -gt 100000 ]
	shape cells 20000000 >page.html
	lean page.html status 2 gi-extract page.html >out
	grep -q 'more time and memory than its size' out
	# so is a document of another kind
	{ echo '<html><body><pre>'; seq 50000; echo '</pre></body></html>'
	} >page.html
	status 2 gi-extract page.html >out
	grep -q "^fail	page.html	gi-extract	$word" out
}

@test "a line of a megabyte without blanks is read in its time" {
	awk 'BEGIN { for (i = 0; i < 150000; i++) printf "[\"1\",\"2\"],[" }' |
	    gi-normalize >in
	(ulimit -t 4; status 0 gi-sections <in)
}
