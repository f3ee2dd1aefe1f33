# SPDX-License-Identifier: ISC
# What gi-tables does with many bytes, and many documents, at once.

load helper

@test "what a line holds is told by blocks as by characters" {
	unit line_features '400000 lines, 0 unlike, prose: yes, rules: yes'
}

@test "phrases that are kept, and numbers made of pieces" {
	unit phrase ''
}

# records FILE...: what gi-tables gets.
records() {
	gi-normalize "$@" | gi-sections
}

# texts N: a document of N texts that no other has, as labels and phrases.
texts() {
	strange "$1" | awk '{ printf "%s\t1\n%s其他\n", $0, $0 }'
}

# judged: what gi-tables says of the samples in a stream.
judged() {
	gi-tables >judged.out || [ $? -eq 1 ]
	awk '/^doc\t/ { strange = /strange/ } !strange && !/^done/' judged.out
}

@test "a document is read alike, whatever was read before it" {
	local f

	cd "$BATS_TEST_TMPDIR"
	texts 30 >strange-few.txt
	# a document has no more cells than its size allows
	texts 5000 | split -l 1000 - strange-many.
	for f in "$SAMPLES"/*.txt; do
		records "$f" | judged
	done >alone
	# one after the other, then once more behind more than is kept
	for f in "$SAMPLES"/*.txt; do
		echo "$f" strange-few.txt
	done | tr ' ' '\n' >list
	records $(cat list) strange-many.* $(cat list) | judged >together
	cat alone alone >want
	[ "$(grep -c '^cell' want)" -gt 1000 ]
	same want together
}

# reversed: the documents of a stream in the opposite order.
reversed() {
	awk '$1 == "doc" { n++ }
		$1 != "done" { d[n] = d[n] $0 "\n" }
		END { for (; n > 0; n--) printf "%s", d[n]; print "done\t0" }'
}

@test "damaged documents are read alike in either order" {
	cd "$BATS_TEST_TMPDIR"
	"$PYTHON" "$ROOT/tests/mutate.py" "$SAMPLES" out 4
	records out/*.txt >in
	reversed <in | gi-tables 2>err | reversed >other
	gi-tables in | sed '$d' >have
	[ "$(grep -c '^doc' have)" -gt 1000 ]
	sed '$d' other | cmp - have
}
