# SPDX-License-Identifier: ISC
# What the shells offer, from the files that completions.awk makes.

load helper

C=$ROOT/completions

# of_bash WORD...: what bash offers for the last word.
of_bash() {
	bash --norc -c '
		. "$0"
		COMP_WORDS=("$@")
		COMP_CWORD=$(($# - 1))
		f=$(complete -p "${1##*/}" | sed "s/.*-F \([^ ]*\).*/\1/")
		"$f" "$1" "${COMP_WORDS[COMP_CWORD]}" \
		    "${COMP_WORDS[COMP_CWORD - 1]}" &&
		    [[ ${#COMPREPLY[@]} -eq 0 ]] ||
		    printf "%s\n" "${COMPREPLY[@]}"' \
	    "$C/gi.bash" "$@"
}

# of_fish LINE: what fish offers for the end of a line, without the help.
of_fish() {
	HOME=$BATS_TEST_TMPDIR XDG_CONFIG_HOME=$BATS_TEST_TMPDIR fish -N -c \
	    'source $argv[1]; complete -C $argv[2]' "$C/gi.fish" "$1" |
	    sed 's/\t.*//'
}

# of_zsh LINE: what zsh offers, in a terminal of its own.
of_zsh() {
	HOME=$BATS_TEST_TMPDIR zsh -f -c '
		zmodload zsh/zpty
		zpty z "PS1=\"<P>\" TERM=dumb zsh -f -i"
		send() { zpty -w z "$1"; }
		send "unsetopt zle_bracketed_paste; fpath=(${(q)1} \$fpath)"
		send "autoload -U compinit; compinit -u -D; LISTMAX=0"
		send "bindkey \"^I\" complete-word; stty cols 200 rows 100"
		send "zstyle \":completion:*\" list-separator \"--\""
		send "compadd() { if [[ \${@[1,(i)(-|--)]} == *-[OAD]* ]]; then builtin compadd \"\$@\"; return; fi; typeset -a o; builtin compadd -O o \"\$@\"; print -r -- \"OFFER \$o\" >>${(q)3}; builtin compadd \"\$@\"; }"
		send "print READY >>${(q)3}"
		n=0
		until [[ -s $3 ]] || ((++n > 300)); do sleep 0.1; done
		zpty -n -w z "$2"$'"'\\t'"'
		n=0
		until grep -q OFFER "$3" || ((++n > 50)); do sleep 0.1; done
		sleep 0.3
		zpty -d z' zsh "$C" "$1" "$BATS_TEST_TMPDIR/offer"
	sed -n 's/^OFFER *//p' "$BATS_TEST_TMPDIR/offer" | tr ' ' '\n' |
	    sed '/^$/d' | sort -u
	rm "$BATS_TEST_TMPDIR/offer"
}

rules() {
	awk -F '\t' '!/^#/ && NF > 2 { print $1 }' "$ROOT/lib/data/rules.tsv"
}

@test "bash: every option of every tool, and nothing else" {
	for t in $TOOLS; do
		awk -F '\t' -v t="$t" '($1 == t || $1 == "*") && NF >= 6 {
			print "--" $4 ($5 == "" ? "" : "=")
			if ($3 != "") print "-" $3
		}' "$ROOT/lib/data/options.tsv" >"$BATS_TEST_TMPDIR/want"
		of_bash "$t" - >"$BATS_TEST_TMPDIR/have"
		diff -u "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/have"
	done
}

@test "bash: options by their beginning, words of a value, files" {
	[ "$(of_bash gi --pre)" = --pretty ]
	[ "$(of_bash gi --form | paste -s)" = $'--form=\t--format=' ]
	[ "$(of_bash gi --format = | paste -s)" = $'view\tjson\thuman\tgcc\ttsv\tcsv\tsarif\tcheckstyle' ]
	[ "$(of_bash gi --format = h)" = human ]
	[ "$(of_bash gi --format h)" = human ]
	[ "$(of_bash gi --format=h)" = --format=human ]
	[ "$(of_bash gi -e u | paste -s)" = $'utf-8\tutf-16\tutf-16le\tutf-16be' ]
	[ "$(of_bash /usr/bin/gi --ce)" = --cells ]
	[ "$(of_bash gi --files0-from = x)" = '' ]
	[ "$(of_bash gi-tables --form = x)" = '' ]
	[ "$(of_bash gi re)" = '' ]
	[ "$(of_bash gi -- --f)" = '' ]
	[ "$(of_bash gi --xyz)" = '' ]
}

@test "bash: the rules" {
	[ "$(of_bash gi --disable = '' | sort)" = \
	    "$({ rules; echo all; } | sort)" ]
	[ "$(of_bash gi --severity = '' | sort)" = \
	    "$(rules | sed 's/$/=/' | sort)" ]
	[ "$(of_bash gi --enable bad-)" = bad-bytes ]
}

@test "fish: options, words of a value, files" {
	command -v fish || skip 'no fish here'
	fish -N -n "$C/gi.fish"
	[ "$(of_fish 'gi --pre')" = --pretty ]
	[ "$(of_fish 'gi --format=h')" = --format=human ]
	[ "$(of_fish 'gi --fail-on ' | sort | paste -s)" = \
	    $'error\tnever\tnote\twarning' ]
	[ "$(of_fish 'gi-tojson --no')" = --no-text ]
	[ "$(of_fish 'gi-normalize --form')" = '' ]
	[ "$(of_fish 'gi --enable ' | sort)" = \
	    "$({ rules; echo all; } | sort)" ]
	cd "$BATS_TEST_TMPDIR"
	touch report.txt
	[ "$(of_fish 'gi rep')" = report.txt ]
	[ "$(of_fish 'gi --files0-from rep')" = report.txt ]
	for t in $TOOLS; do
		awk -F '\t' -v t="$t" '($1 == t || $1 == "*") && NF >= 6 {
			print "--" $4 }' "$ROOT/lib/data/options.tsv" |
		    sort >want
		of_fish "$t --" | sed 's/=$//' | sort -u >have
		diff -u want have
	done
}

@test "zsh: options, words of a value" {
	command -v zsh || skip 'no zsh here'
	zsh -f -c 'zmodload zsh/zpty && zpty z true' 2>/dev/null ||
	    skip 'no pseudo-terminals here'
	zsh -n "$C/_gi"
	[ "$(of_zsh 'gi --format=')" = "$(printf '%s\n' checkstyle csv gcc human json sarif tsv view)" ]
	[[ "$(of_zsh 'gi-tojson --no-')" == *--no-text* ]]
}
