// SPDX-License-Identifier: ISC
// The index in the browser: it sorts, searches and filters the rows that stand
// there, and draws the charts of those that are listed.
"use strict";
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const lang = document.documentElement.lang;
const table = document.getElementById("list");
const body = table.tBodies[0];
const heads = [...table.tHead.rows[0].cells];
const collator = new Intl.Collator(lang, {numeric: true});
const number = new Intl.NumberFormat(lang, {maximumFractionDigits: 6});
const YEAR = 1;
const LISTED = 200;

// The figures of a report: value, null where it is not known; other: it is by a
// form that asks otherwise.
function figured(list) {
	return {value: list.map((v) => Array.isArray(v) ? v[0] : v),
		other: list.map(Array.isArray),
		known: list.filter((v) => v !== null).length};
}

const rows = [...body.rows].map((tr, i) => {
	const cell = [...tr.cells].map((c) => c.textContent.trim());
	return {tr, cell, at: i, verdict: tr.dataset.v, who: cell[0],
		text: cell.join("\n").toLowerCase(),
		year: data.rows ? data.rows[i][0] : null,
		body: data.rows ? data.rows[i][1] : 0,
		rival: data.rows ? data.rows[i][2] : 0,
		...figured(data.rows ? data.rows[i].slice(3) : [])};
});
const state = {search: "", year: "", verdicts: new Set(), column: -1, down: false,
	all: false};
let listed = rows;

const say = (text, ...args) =>
	text.replace(/\{(\d)\}/g, (_, i) => args[i]);

function make(tag, props, ...children) {
	const e = document.createElement(tag);
	for (const [k, v] of Object.entries(props || {})) {
		if (k in e && k !== "list")
			e[k] = v;
		else
			e.setAttribute(k, v);
	}
	e.append(...children);
	return e;
}

// Rows.
const isNumber = (i) => heads[i].classList.contains("r");

// What a column is sorted by, row by row: numbers, or the ranks of its texts;
// null where a cell is empty, which is last either way.
const keys = heads.map(() => null);
function key(i) {
	if (keys[i] !== null)
		return keys[i];
	const texts = [...new Set(rows.map((r) => r.cell[i]))];
	const rank = isNumber(i) ? new Map(texts.map((t) => [t, Number(t)])) :
		new Map(texts.sort(collator.compare).map((t, k) => [t, k]));
	rank.set("", null);
	return keys[i] = rows.map((r) => rank.get(r.cell[i]));
}

function sorted(some) {
	const by = key(state.column), sign = state.down ? -1 : 1;
	return some.slice().sort((a, b) => {
		const x = by[a.at], y = by[b.at];
		return x === null || y === null ? (x === null) - (y === null) :
			sign * (x - y);
	});
}

const more = make("button", {type: "button"});
const status = make("p", {className: "hint", role: "status"});

function list() {
	const wanted = state.search.toLowerCase().split(/\s+/).filter(Boolean);
	listed = rows.filter((r) =>
		(state.year === "" || r.cell[YEAR] === state.year) &&
		(state.verdicts.size === 0 || state.verdicts.has(r.verdict)) &&
		wanted.every((w) => r.text.includes(w)));
	if (state.column >= 0)
		listed = sorted(listed);
	const n = state.all ? listed.length : Math.min(listed.length, LISTED);
	body.replaceChildren(...listed.slice(0, n).map((r) => r.tr));
	status.textContent = say(words.shown, number.format(listed.length),
		number.format(rows.length));
	more.hidden = n === listed.length;
	more.textContent = say(words.more, number.format(listed.length - n));
}

function sortBy(i) {
	state.down = state.column === i ? !state.down : isNumber(i);
	state.column = i;
	heads.forEach((th, k) => k === i ? th.setAttribute("aria-sort",
		state.down ? "descending" : "ascending") :
		th.removeAttribute("aria-sort"));
	list();
}

heads.forEach((th, i) => {
	const b = make("button", {type: "button"}, th.textContent);
	b.addEventListener("click", () => sortBy(i));
	// a browser repeats no button on the next page of paper
	th.dataset.t = th.textContent;
	th.replaceChildren(b);
});

// What is listed.
let due = 0;
function changed() {
	list();
	clearTimeout(due);
	due = setTimeout(draw, 200);
}

function tools() {
	const search = make("input", {type: "search",
		placeholder: words.searchHint});
	const years = [...new Set(rows.map((r) => r.cell[YEAR]))]
		.filter(Boolean).sort().reverse();
	const year = make("select", {}, make("option", {value: ""}, words.all),
		...years.map((y) => make("option", {value: y}, y)));
	const reset = make("button", {type: "button"}, words.reset);
	const toggles = [];
	search.addEventListener("input", () => {
		state.search = search.value;
		changed();
	});
	year.addEventListener("change", () => {
		state.year = year.value;
		changed();
	});
	for (const li of document.querySelectorAll(".counts>li")) {
		const v = li.dataset.v, was = li.firstElementChild;
		const b = make("button", {type: "button", "aria-pressed": "false",
			className: was.className}, was.textContent);
		b.addEventListener("click", () => {
			if (!state.verdicts.delete(v))
				state.verdicts.add(v);
			b.setAttribute("aria-pressed", state.verdicts.has(v));
			changed();
		});
		toggles.push(b);
		li.replaceChildren(b);
	}
	reset.addEventListener("click", () => {
		search.value = year.value = state.search = state.year = "";
		state.verdicts.clear();
		toggles.forEach((b) => b.setAttribute("aria-pressed", "false"));
		changed();
	});
	more.addEventListener("click", () => {
		state.all = true;
		list();
	});
	const box = document.getElementById("tools");
	box.className = "tools";
	box.append(make("label", {}, words.search, search),
		make("label", {}, words.year, year), reset, status);
	table.parentElement.after(more);
}

// Charts.  Of reports of one body and year with other figures that counts which
// holds best, then that which tells most, however they are sorted.
const HOLDS = ["ok", "doubts", "errors", "unread"];
const order = (a, b) => HOLDS.indexOf(a.verdict) - HOLDS.indexOf(b.verdict) ||
	b.known - a.known || a.at - b.at;

function counted() {
	const best = new Map();
	const dated = listed.filter((r) => r.year !== null);
	const key = (r) => r.year + " " + r.body;
	for (const r of dated) {
		const b = best.get(key(r));
		if (r.rival && (b === undefined || order(r, b) < 0))
			best.set(key(r), r);
	}
	const some = dated.filter((r) => !r.rival || best.get(key(r)) === r);
	return {some, noYear: listed.length - dated.length,
		rivals: dated.length - some.length};
}

// Sums are of decimals: what a float adds to them is cut off.
const exact = (x) => Math.round(x * 1e6) / 1e6;

function sum(reports, k) {
	let total = 0, known = 0, other = false;
	for (const r of reports) {
		if (r.value[k] !== null) {
			total += r.value[k];
			known++;
			other = other || r.other[k];
		}
	}
	return {total: exact(total), known, other,
		all: known === reports.length};
}

// The sums of series k in two years, of the bodies that have it in both by one
// form.
function both(byYear, a, b, k) {
	const before = new Map(), of = {n: 0, was: 0, is: 0};
	for (const r of byYear.get(a)) {
		if (r.value[k] !== null)
			before.set(r.body, r);
	}
	for (const r of byYear.get(b)) {
		const p = before.get(r.body);
		if (r.value[k] !== null && p && p.other[k] === r.other[k]) {
			of.n++;
			of.was += p.value[k];
			of.is += r.value[k];
		}
	}
	of.was = exact(of.was);
	of.is = exact(of.is);
	return of;
}

function change(was, is) {
	if (was === is)
		return "0%";
	if (was === 0)
		return "";
	const p = (is - was) / was * 100;
	return (p > 0 ? "+" : "\u2212") + number.format(
		Math.round(Math.abs(p) * 10) / 10) + "%";
}

const marks = (s) => (s.all ? "" : "*") + (s.other ? "+" : "");
const shown = (s) => s.known === 0 ? "" : number.format(s.total) + marks(s);

function figures(caption, columns, lines, note) {
	const head = make("tr", {}, ...columns.map((c) =>
		make("th", {scope: "col"}, ...[].concat(c))));
	const t = make("table", {className: "figures"},
		make("caption", {}, caption), make("thead", {}, head),
		make("tbody", {}, ...lines.map((line) => make("tr", {},
			make("th", {scope: "row"}, line[0]),
			...line.slice(1).map((v) => make("td", {}, v))))));
	const box = make("div", {className: "scroll", role: "region",
		tabIndex: 0, "aria-label": caption}, t);
	return note ? [box, make("p", {className: "hint"}, note)] : [box];
}

const colour = (i) => "var(--c" + (i % 8 + 1) + ")";
const wide = (labels) => Math.max(...labels.map((s) => [...s].reduce(
	(n, c) => n + (c > "\u2e80" ? 12.5 : 6.8), 0))) + 14;

function plot(label, height, left, options, marks) {
	const svg = Plot.plot({className: "plot", width: 620, height,
		marginLeft: Math.min(left, 260), marginRight: 60, marginTop: 6,
		marginBottom: 28, ariaLabel: label, ...options,
		x: {label: null, grid: true, nice: true, ticks: 5,
			tickFormat: (v) => number.format(v), ...options.x}, marks});
	// it is one picture: what is in it has no names of its own
	for (const e of svg.querySelectorAll("[aria-label]"))
		e.removeAttribute("aria-label");
	svg.setAttribute("role", "img");
	return svg;
}

function legend(labels) {
	return make("ul", {className: "keys"}, ...labels.map((l, i) =>
		make("li", {}, make("i", {className: "k" + (i % 8 + 1)}), l)));
}

function stack(c, years, sums) {
	const bars = [], totals = [];
	years.forEach((y, j) => {
		let total = 0;
		c.series.forEach((s, k) => {
			bars.push({y, s, v: sums[k][j].total});
			total += sums[k][j].total;
		});
		totals.push({y, v: exact(total),
			all: sums.every((s) => s[j].all),
			other: sums.some((s) => s[j].other)});
	});
	return [legend(c.series), plot(c.title, 40 + 36 * years.length, 52, {
		y: {label: null, domain: years, tickFormat: String},
		color: {domain: c.series, range: c.series.map((_, i) => colour(i))}
	}, [
		Plot.barX(bars, {x: "v", y: "y", fill: "s"}),
		Plot.text(totals, {x: "v", y: "y", dx: 5, textAnchor: "start",
			text: (d) => number.format(d.v) + marks(d)}),
		Plot.ruleX([0])
	])];
}

function bars(c, years, sums) {
	const some = years.slice(-3).reverse();
	const d = c.series.flatMap((s, k) => some.map((y) =>
		({y: String(y), s, of: sums[k][years.indexOf(y)]})));
	return [legend(some.map(String)), plot(c.title,
		40 + c.series.length * (12 + 17 * some.length), wide(c.series), {
		y: {axis: null, domain: some.map(String)},
		fy: {label: null, domain: c.series, axis: "left"},
		color: {domain: some.map(String),
			range: some.map((_, i) => colour(i))}
	}, [
		Plot.barX(d, {x: (e) => e.of.total, y: "y", fy: "s", fill: "y"}),
		Plot.text(d, {x: (e) => e.of.total, y: "y", fy: "s", dx: 5,
			textAnchor: "start", text: (e) => shown(e.of)}),
		Plot.ruleX([0])
	])];
}

const TOP = 15;
function bodies(c, years, byYear) {
	const k = c.at;
	const some = years.filter((y) =>
		byYear.get(y).some((r) => r.value[k] !== null));
	if (some.length === 0)
		return [make("p", {className: "hint"}, words.none)];
	const last = some[some.length - 1], before = last - 1;
	const was = new Map((byYear.get(before) || []).map((r) => [r.body, r]));
	const all = byYear.get(last).filter((r) => r.value[k] !== null)
		.sort((a, b) => b.value[k] - a.value[k]);
	const top = all.slice(0, TOP);
	const names = top.map((r, i) => ({id: i, name: r.who, v: r.value[k]}));
	const chart = plot(c.title + " " + last, 40 + 24 * top.length,
		wide(names.map((d) => d.name)), {
			y: {label: null, domain: names.map((d) => d.id),
				tickFormat: (i) => names[i].name}
		}, [
			Plot.barX(names, {x: "v", y: "id", fill: colour(0)}),
			Plot.text(names, {x: "v", y: "id", dx: 5,
				textAnchor: "start", text: (d) => number.format(d.v)}),
			Plot.ruleX([0])
		]);
	const lines = top.map((r) => {
		const p = was.get(r.body);
		const w = p && p.other[k] === r.other[k] ? p.value[k] : null;
		return [r.who, w === null ? "" : number.format(w),
			number.format(r.value[k]),
			w === null ? "" : change(w, r.value[k])];
	});
	const rest = byYear.get(last).filter((r) => !top.includes(r));
	if (rest.length > 0)
		lines.push([say(words.others, number.format(rest.length)), "",
			shown(sum(rest, k)), ""]);
	return [chart, ...figures(c.title + " " + last,
		[words.body, String(before), String(last), words.change], lines,
		all.length < byYear.get(last).length ? words.unknown : "")];
}

function byYears(c, years, byYear) {
	const at = c.series.map((_, i) => c.at + i);
	const sums = at.map((k) => years.map((y) => sum(byYear.get(y), k)));
	const some = years.filter((_, j) => sums.some((s) => s[j].known > 0));
	if (some.length === 0)
		return [make("p", {className: "hint"}, words.none)];
	const kept = sums.map((s) => years.map((y, j) => s[j])
		.filter((_, j) => some.includes(years[j])));
	const last = some[some.length - 1];
	const paired = some.includes(last - 1);
	const pairs = at.map((k) => paired ? both(byYear, last - 1, last, k) :
		{n: 0});
	const n = Math.max(...pairs.map((p) => p.n));
	const lines = c.series.map((s, i) => [s, ...kept[i].map(shown),
		...(n > 0 ? [pairs[i].n > 0 ?
			change(pairs[i].was, pairs[i].is) : ""] : [])]);
	const columns = ["", ...some.map((y) => [String(y), make("br"),
		say(words.reports, number.format(byYear.get(y).length))]),
		...(n > 0 ? [words.change] : [])];
	const notes = [];
	if (n > 0)
		notes.push(words.change + ": " + say(words.changeHint, last - 1,
			last, number.format(n)));
	if (kept.some((s) => s.some((v) => v.known > 0 && !v.all)))
		notes.push(words.unknown);
	if (kept.some((s) => s.some((v) => v.other)))
		notes.push(words.otherForm);
	return [...(c.kind === "stack" ? stack(c, some, kept) :
		bars(c, some, kept)),
		...figures(c.title, columns, lines, notes.join("; "))];
}

function draw() {
	const box = document.getElementById("charts");
	if (!box)
		return;
	const byYear = new Map();
	const count = counted();
	for (const r of count.some) {
		if (!byYear.has(r.year))
			byYear.set(r.year, []);
		byYear.get(r.year).push(r);
	}
	const years = [...byYear.keys()].sort();
	let at = 0;
	const sections = data.charts.map((c) => {
		c.at = at;
		at += c.series.length;
		const parts = years.length === 0 ?
			[make("p", {className: "hint"}, words.none)] :
			c.kind === "bodies" ? bodies(c, years, byYear) :
			byYears(c, years, byYear);
		return make("section", {className: "chart"},
			make("h3", {}, c.title), ...parts);
	});
	box.className = "charts";
	const out = [[words.noYear, count.noYear], [words.rivals, count.rivals]]
		.filter(([, n]) => n > 0)
		.map(([w, n]) => say(w, number.format(n)));
	if (out.length > 0)
		sections.unshift(make("p", {className: "hint out"},
			out.join(" ")));
	box.replaceChildren(...sections);
}

tools();
list();
draw();
})();
