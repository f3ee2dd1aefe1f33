# SPDX-License-Identifier: ISC
# Many reports in a list: what is known of each, sorted, and copies folded.

load helper

# A document of a stream: source, body, year, verdict, then records.
doc() {
	printf 'doc\t%s\t9\tUTF-8\ttext\n' "$1"
	[ -z "$2" ] || printf 'meta\t1\tbody\t%s\n' "$2"
	[ -z "$3" ] || printf 'meta\t1\tyear\t%s\n' "$3"
	printf 'meta\t1\tedition\t2021\nmeta\t\\N\tverdict\t%s\n' "$4"
	source=$1
	shift 4
	for r; do
		printf '%b\n' "$r"
	done
	printf 'end\t%s\t0\tok\n' "$source"
}

new() {
	printf 'cell\t9\trequests\tnew\ttotal\t%s\t%s\texact' "$1" "$1"
}

error='find\t1\terror\trow-total\tnew\t1\t2\tx\t\\N'

stream() {
	doc a.html 甲县水利局 2023 errors "$(new 12)" "$error"
	doc b.pdf 甲县水利局 2023 errors "$(new 12)" "$error" "$error"
	doc c.txt 甲县水利局 2023 ok "$(new 13)"
	doc d.txt 乙县水利局 2022 ok "$(new 100)"
	doc e.txt 乙县水利局 2023 doubts \
	    'find\t1\twarning\tblank-cell\tx\t\\N\t\\N\tx\t\\N' \
	    'cell\t9\tproceedings\tlitigation.direct\ttotal\t2\t2\texact' \
	    'cell\t9\tproceedings\tlitigation.after_review\ttotal\t3\t3\texact'
	doc f.txt '' '' unread "$(new 12)"
	doc g.txt '' '' unread "$(new 12)"
	doc h.txt 乙县水利局 2022 unread
	printf 'fail\ti.pdf\tgi-extract\tscanned\n'
	printf 'done\t8\n'
}

@test "reports are listed worst first, with figures, copies and rivals" {
	run "$ROOT/tests/unit/reports" 0 < <(stream)
	echo "$output"
	[ "$status" -eq 0 ]
	[ "$output" = "\
b.pdf 甲县水利局 2023 2 2 0 1 12 - - - - =0 a.html
a.html 甲县水利局 2023 2 1 0 1 12 - - - - =1 !
e.txt 乙县水利局 2023 3 0 1 2 - - - - 5 =0
h.txt 乙县水利局 2022 4 0 0 0 - - - - - =0
f.txt   4 0 0 1 12 - - - - =0
g.txt   4 0 0 1 12 - - - - =0
i.pdf   4 0 0 0 - - - - - =0
d.txt 乙县水利局 2022 1 0 0 1 100 - - - - =0
c.txt 甲县水利局 2023 1 0 0 1 13 - - - - =0 !" ]
}

@test "reports are sorted by body, year, source and figures" {
	first() {
		"$ROOT/tests/unit/reports" "$1" < <(stream) | cut -d ' ' -f 1 |
		    paste -sd ' '
	}
	[ "$(first 1)" = "e.txt d.txt h.txt a.html b.pdf c.txt f.txt g.txt i.pdf" ]
	[ "$(first 2)" = "e.txt a.html b.pdf c.txt d.txt h.txt f.txt g.txt i.pdf" ]
	[ "$(first 3)" = "b.pdf a.html e.txt d.txt h.txt c.txt f.txt g.txt i.pdf" ]
	[ "$(first 5)" = "a.html b.pdf c.txt d.txt e.txt f.txt g.txt h.txt i.pdf" ]
	# 6: by figure, 0 the new ones, in numbers and not as text
	[ "$(first 6)" = "d.txt c.txt a.html b.pdf f.txt g.txt e.txt h.txt i.pdf" ]
	[ "$(first 10)" = "e.txt d.txt h.txt a.html b.pdf c.txt f.txt g.txt i.pdf" ]
}

@test "annexes of 2014 have figures too" {
	run "$ROOT/tests/unit/reports" 0 < <(doc a '甲县' 2016 ok \
	    'cell\t9\tstatistics\trequests.received\tcount\t7\t7\texact' \
	    'cell\t9\tstatistics\tlitigation\tcount\t1\t1\texact'; printf 'done\t1\n')
	[ "$output" = "a 甲县 2016 1 0 0 2 7 - - - 1 =0" ]
}
