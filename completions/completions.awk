# SPDX-License-Identifier: ISC
# lib/data/options.tsv and lib/data/rules.tsv -> what a shell needs to complete
# the tools' options: awk -v shell=bash|zsh|fish -f completions.awk FILE...
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
FILENAME ~ /rules\.tsv$/ {
	rules = rules (rules == "" ? "" : " ") $1
	next
}
$1 != "*" && !($1 in known) { known[$1] = 1; tools[++ntools] = $1 }
NF >= 6 {
	n++
	tool[n] = $1
	letter[n] = $3
	name[n] = $4
	value[n] = $5
	help[n] = $6
}

function has(t, i) {
	return tool[i] == t || tool[i] == "*"
}

# The words that a value is one of, "" where any will do.
function words(v,   w) {
	if (v == "RULE")
		return rules " all"
	if (v ~ /^RULE=/) {
		w = rules
		gsub(/ /, "= ", w)
		return w "="
	}
	if (v !~ /\|/)
		return ""
	gsub(/\|/, " ", v)
	return v
}

function quoted(s) {
	gsub(/'/, "'\\''", s)
	return "'" s "'"
}

function bash(   t, i, all, w) {
	print "# bash completion of gi; made from lib/data/options.tsv"
	print "_gi()"
	print "{"
	print "\tlocal cur=${COMP_WORDS[COMP_CWORD]}"
	print "\tlocal prev=${COMP_WORDS[COMP_CWORD - 1]}"
	print "\tlocal tool=${COMP_WORDS[0]##*/} options words lead i"
	print ""
	print "\tCOMPREPLY=()"
	print "\tfor ((i = 1; i < COMP_CWORD; i++)); do"
	print "\t\t[[ ${COMP_WORDS[i]} != -- ]] || return 0"
	print "\tdone"
	print "\t# readline takes --option=value apart, unless told not to"
	print "\tif [[ $cur == = ]]; then"
	print "\t\tcur="
	print "\telif [[ $prev == = ]]; then"
	print "\t\tprev=${COMP_WORDS[COMP_CWORD - 2]}"
	print "\telif [[ $cur == --*=* ]]; then"
	print "\t\tprev=${cur%%=*}"
	print "\t\tlead=$prev="
	print "\t\tcur=${cur#*=}"
	print "\tfi"
	print "\tcase $tool in"
	for (t = 1; t <= ntools; t++) {
		all = ""
		for (i = 1; i <= n; i++)
			if (has(tools[t], i))
				all = all " --" name[i] \
				    (value[i] == "" ? "" : "=") \
				    (letter[i] == "" ? "" : " -" letter[i])
		printf "\t%s) options='%s' ;;\n", tools[t], substr(all, 2)
	}
	print "\tesac"
	print "\tcase \"$tool $prev\" in"
	for (t = 1; t <= ntools; t++)
		for (i = 1; i <= n; i++) {
			if (!has(tools[t], i) || value[i] == "")
				continue
			printf "\t\"%s --%s\"", tools[t], name[i]
			if (letter[i] != "")
				printf " | \"%s -%s\"", tools[t], letter[i]
			w = words(value[i])
			print ")"
			if (value[i] == "FILE")
				print "\t\treturn 0 ;;"
			else
				printf "\t\twords='%s' ;;\n", w == "" ? " " : w
		}
	print "\tesac"
	print "\tif [[ $words ]]; then"
	print "\t\tcompopt +o default 2>/dev/null"
	print "\telif [[ $cur == -* ]]; then"
	print "\t\twords=$options"
	print "\telse"
	print "\t\treturn 0"
	print "\tfi"
	print "\tmapfile -t COMPREPLY < <(compgen -P \"$lead\" -W \"$words\" \\"
	print "\t    -- \"$cur\")"
	print "\tif [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then"
	print "\t\tcompopt -o nospace 2>/dev/null"
	print "\tfi"
	print "\treturn 0"
	print "}"
	printf "complete -o default -F _gi"
	for (t = 1; t <= ntools; t++)
		printf " %s", tools[t]
	print ""
}

function zsh_spec(i,   spec, w) {
	spec = help[i]
	gsub(/\[|\]|:|\\/, "\\\\&", spec)
	spec = "[" spec "]"
	if (value[i] != "") {
		w = words(value[i])
		spec = spec ":" (value[i] ~ /\|/ ? "word" : value[i]) ":"
		if (value[i] == "FILE")
			spec = spec "_files"
		else if (w != "")
			spec = spec "(" w ")"
	}
	if (value[i] ~ /^RULE/)
		return quoted("*--" name[i] "=" spec)
	if (letter[i] == "")
		return quoted("--" name[i] (value[i] == "" ? "" : "=") spec)
	return quoted("(-" letter[i] " --" name[i] ")") "{-" letter[i] \
	    (value[i] == "" ? "," : "+,") "--" name[i] \
	    (value[i] == "" ? "" : "=") "}" quoted(spec)
}

function zsh(   t, i) {
	printf "#compdef"
	for (t = 1; t <= ntools; t++)
		printf " %s", tools[t]
	print "\n# zsh completion of gi; made from lib/data/options.tsv"
	for (i = 1; i <= n; i++)
		spec[i] = zsh_spec(i)
	print "case $service in"
	for (t = 1; t <= ntools; t++) {
		printf "%s)\n\t_arguments -s -S : \\\n", tools[t]
		for (i = 1; i <= n; i++)
			if (has(tools[t], i))
				printf "\t\t%s \\\n", spec[i]
		print "\t\t'*:FILE:_files'"
		print "\t;;"
	}
	print "esac"
}

function fish_text(s) {
	gsub(/\\|'/, "\\\\&", s)
	return s
}

function fish(   t, i, w) {
	print "# fish completion of gi; made from lib/data/options.tsv"
	for (t = 1; t <= ntools; t++)
		for (i = 1; i <= n; i++) {
			if (!has(tools[t], i))
				continue
			printf "complete -c %s -l %s", tools[t], name[i]
			if (letter[i] != "")
				printf " -s %s", letter[i]
			w = words(value[i])
			if (value[i] == "FILE")
				printf " -r -F"
			else if (value[i] != "")
				printf " -x"
			if (w != "")
				printf " -a '%s'", w
			printf " -d '%s'\n", fish_text(help[i])
		}
}

END {
	if (shell == "bash")
		bash()
	else if (shell == "zsh")
		zsh()
	else if (shell == "fish")
		fish()
	else
		exit 2
}
