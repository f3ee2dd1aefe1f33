# SPDX-License-Identifier: ISC
# Where cells stand: the grid records of gi-extract, held against a table model
# of our own (grids.py).

load helper

FILES=$ROOT/tests/files

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

grids() {
	"$PYTHON" "$ROOT/tests/grids.py" "$@"
}

# grid_of TEXT: of a page of that table, columns and width of each grid record,
# and the line.
grid_of() {
	printf '%s\n' "$1" >a.html
	gi-extract a.html | awk -F '\t' '
	    $1 == "grid" { at = $3 ":" $4 "/" $5 " " }
	    $1 == "line" { print at $3; at = "" }'
}

@test "random tables, in pages and in each kind of office file" {
	grids tables 1 120 . >out
	[ "$(cut -d ' ' -f 1 out | paste -sd ' ')" = \
	    'html torn.html docx xlsx odt ods' ]
	# whatever could be held was, but for tables with rows without cells
	awk '$1 == "torn.html" ? $2 > 300 && $2 < $4 : $2 == $4 && $2 > 400 {
		n++ } END { exit n != 6 }' out || { cat out; return 1; }
}

@test "each document here has an entry for each cell" {
	local f n=0

	for f in "$FILES"/* "$FILES"/*/*.txt "$FILES"/*/*.html; do
		[ -f "$f" ] || continue
		gi-extract "$f" >out 2>err || continue
		grids check <out >count || { echo "$f"; cat count; return 1; }
		n=$((n + $(cat count)))
	done
	[ "$n" -gt 500 ]
}

@test "so has each make of page, behind each stage too" {
	"$PYTHON" "$ROOT/tests/pages.py" .
	gi-extract ./*.txt >records
	[ "$(grids check <records)" -gt 5000 ]
	gi-normalize <records | gi-sections >sections
	gi-tables <sections >tables
	for f in sections tables; do
		[ "$(grids check <"$f")" -eq "$(grids check <records)" ]
	done
}

@test "covered cells are told from blank ones" {
	grid_of '<table><tr><td rowspan=2>a<td colspan=2>b<td>c
	    <tr><td>d<td><td>e<tr><td colspan=3>f<td></table>' >out
	same - out <<-'END'
		1:1,2-3,2-3,4/4 a\tb\t\tc
		1:1^,2,3,4/4 \td\t\te
		1:1-3,1-3,1-3,4/4 f\t\t\t
	END
}

@test "columns in which no cell begins are left out, and still counted" {
	grid_of '<table><tr><td colspan=3>a<td>b<tr><td colspan=3>c<td>d</table>' \
	    >out
	printf '%s\n' '1:1-3,4/4 a\tb' '1:1-3,4/4 c\td' | same - out
}

@test "below a row put apart nothing is said where cells reach" {
	grid_of '<table><tr><td rowspan=3>a<td>b<tr><tr><td>c<td>d
	    <tbody><tr><td>e<td>f</table><table><tr><td>g<td>h</table>' >out
	printf '%s\n' '1:1,2/2 a\tb' 'c\td' 'e\tf' '2:1,2/2 g\th' | same - out
	grid_of '<table><tr><td>a<td>b<tr><tr><td>c<td>d</table>' >out
	printf '%s\n' '1:1,2/2 a\tb' '2:1,2/2 c\td' | same - out
}

@test "cells that lie one over the other are not placed" {
	grid_of '<table><tr><td>a<td>b<td rowspan=2>c
	    <tr><td>d<td colspan=2>e</table>' >out
	printf '%s\n' '1:1,2,3/3 a\tb\tc' 'd\te\t' | same - out
	grid_of '<table><tr><td>a<td>b<td rowspan=2 colspan=2>c
	    <tr><td>d<td colspan=2>e<tr><td>f<td>g<td>h<td>i</table>' >out
	printf '%s\n' '1:1,2,3-4,3-4/4 a\tb\tc\t' 'd\te\t\t' \
	    '1:1,2,3,4/4 f\tg\th\ti' | same - out
}

@test "asides and plain text have none" {
	printf '<p>a</p><div style="display:none"><table><tr><td>b<td>c</table>' \
	    >a.html
	gi-extract a.html >out
	grep -q '^aside	2	hidden	b' out
	not grep -q '^grid' out
	printf '<table><tr><td>b<td>c</table>' >a.html
	gi-extract --text a.html >out
	printf 'b\tc\n' | same - out
	gi-extract -j 2 a.html a.html | grep -c '^grid' | grep -qx 2
}

@test "wide tables, and many of them, are not described without end" {
	printf '<table><tr><td>%s<td>b</table>' \
	    "$(yes '<td colspan=1000>a' | head -n 17 | tr -d '\n')" >a.html
	not grep -q '^grid' <(gi-extract a.html)
	{
		echo '<table>'
		yes '<tr><td rowspan=9>1<td colspan=999><tr><td>2<td>' |
		    head -n 4000
	} >a.html
	gi-extract a.html >out
	[ "$(grep '^grid' out | wc -c)" -lt $((8 * 1024 * 1024)) ]
	grids check <out
}

# Whatever is removed from a line, its cells remain.
@test "gi-normalize leaves a line as many cells as it had" {
	"$PYTHON" - >in <<-'END'
		import random
		rnd = random.Random(7)
		parts = ['a', '\x1b', ']', '[', '\x07', 'P', '\x1b]0;', '\x1b[3',
		         '\u2028', '\x0c', '\x0b', '\u202e', '\x00', '\u3000', '\ufeff',
		         '(B', '\\n', '\\r', '\\\\', 'e\u0301', '\u2fd5', '\x7f']
		print('doc\ta\t0\tUTF-8')
		for i in range(3000):
		    cells = [''.join(rnd.choice(parts) for _ in range(rnd.randint(0, 6)))
		             for _ in range(rnd.randint(1, 7))]
		    print('grid\t%d\t1\t%s\t9\t\\N\t\\N' % (
		        i + 1, ','.join(str(k + 1) for k in range(len(cells)))))
		    print('line\t%d\t%s' % (i + 1, '\\t'.join(cells)))
		print('end\ta\t3000\tok\ndone\t1')
	END
	gi-normalize <in >out
	[ "$(grids check <out)" -eq 3000 ]
}
