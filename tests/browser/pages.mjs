// SPDX-License-Identifier: ISC
// What a browser makes of the pages of gi-tohtml.
//
// usage: node pages.mjs TEST PAGE...
//
// Says what is wrong, a line each, and ends with 1 if anything is.
import fs from "node:fs";
import path from "node:path";
import {createRequire} from "node:module";
import {chromium} from "playwright-core";

const axe = fs.readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [test, ...pages] = process.argv.slice(2);
let bad = 0;

function wrong(...words) {
	console.log(...words);
	bad++;
}

function is(what, have, want) {
	if (JSON.stringify(have) !== JSON.stringify(want))
		wrong(`${what}: ${JSON.stringify(have)}, not ${JSON.stringify(want)}`);
}

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
	args: ["--no-sandbox"]
});

// A page, opened; whatever it loads, complains of or runs is wrong.
async function open(file, options = {}) {
	const context = await browser.newContext({
		viewport: {width: 1280, height: 900}, ...options,
		bypassCSP: false
	});
	const page = await context.newPage();
	const url = "file://" + path.resolve(file);
	page.on("console", (m) => wrong(file, "console:", m.text()));
	page.on("pageerror", (e) => wrong(file, "error:", e.message));
	page.on("dialog", (d) => {
		wrong(file, "dialog:", d.message());
		d.dismiss();
	});
	page.on("request", (r) => {
		if (!decodeURI(r.url()).startsWith(decodeURI(url)) &&
			!r.isNavigationRequest())
			wrong(file, "loads", r.url());
	});
	await page.goto(url);
	return page;
}

const text = (page, what) => page.locator(what).allTextContents();
const column = (page, i) =>
	text(page, `#list tbody tr>:nth-child(${i + 1})`);
const head = (page, i) => page.locator("#list thead button").nth(i);
const numbers = (a) => a.filter((s) => s !== "").map(Number);
const descends = (a) => a.every((x, i) => i === 0 || a[i - 1] >= x);
const NEW = 3;

const tests = {
	// It sorts by click and by keys, and says which way.
	async sort(page) {
		const all = (await column(page, NEW)).length;
		await head(page, NEW).click();
		const down = await column(page, NEW);
		if (!descends(numbers(down)))
			wrong("does not descend:", down.join(" "));
		if (down.indexOf("") >= 0 && down.slice(down.indexOf("")).some(Boolean))
			wrong("an empty cell is not last");
		is("aria-sort", await page.locator("#list th").nth(NEW)
			.getAttribute("aria-sort"), "descending");
		await head(page, NEW).focus();
		await page.keyboard.press("Enter");
		const up = await column(page, NEW);
		if (!descends(numbers(up).reverse()))
			wrong("does not ascend:", up.join(" "));
		is("rows", up.length, all);
		await head(page, 0).click();
		is("one column is sorted by", await page.locator(
			"#list th[aria-sort]").count(), 1);
	},

	// It is searched and filtered; the charts go with it.
	async filter(page) {
		const all = (await column(page, 0)).length;
		const who = (await column(page, 0))[0];
		await page.getByRole("searchbox").fill(who);
		for (const w of await column(page, 0))
			is("found", w, who);
		await page.getByRole("searchbox").fill("no such body");
		is("rows", (await column(page, 0)).length, 0);
		await page.waitForFunction(
			() => !document.querySelector("#charts svg"));
		await page.locator("#tools button").click();
		is("rows", (await column(page, 0)).length, all);
		const b = page.locator(".counts button.errors");
		await b.click();
		is("pressed", await b.getAttribute("aria-pressed"), "true");
		const errors = await page.locator("#list tbody tr").evaluateAll(
			(r) => r.map((tr) => tr.dataset.v));
		is("only errors", [...new Set(errors)], ["errors"]);
		if (!(await b.textContent()).endsWith(" " + errors.length))
			wrong("the button counts", await b.textContent());
		await page.locator("#tools button").click();
		await page.locator("#tools select").selectOption("2021");
		is("years", [...new Set(await column(page, 1))], ["2021"]);
		if (!(await text(page, "[role=status]"))[0].includes(String(all)))
			wrong("the status does not say of how many");
	},

	// Charts are there, have a name, and a table each that says the same.
	async charts(page) {
		await page.waitForSelector("#charts svg");
		const n = await page.locator(".chart").count();
		is("charts", n >= 7, true);
		is("tables", await page.locator(".chart table").count(), n);
		for (const svg of await page.locator("#charts svg").all()) {
			if (!await svg.getAttribute("aria-label"))
				wrong("a chart without a name");
		}
		const label = await page.locator(".chart").first().locator("svg")
			.evaluate((s) => [...s.querySelectorAll("text")]
				.map((t) => t.textContent));
		const sums = await page.locator(".chart").first().locator("tbody tr")
			.evaluateAll((rows) => rows.map((r) => [...r.cells].slice(1)
				.map((c) => Number(c.textContent.replace(/[,*+]/g, "")))));
		const total = sums.reduce((t, r) => t + r[0], 0);
		if (!label.some((l) => l.replace(/[,*+]/g, "") === String(total)))
			wrong("no bar says", total, "but", label.join(" "));
	},

	// Of rivals the same one counts however rows are sorted, and it is said.
	async steady(page) {
		const sums = () => text(page, ".chart td");
		await page.waitForSelector("#charts svg");
		is("says what is left out", /of the same.*: [1-9]/.test(
			await page.locator("#charts>.out").textContent()), true);
		const before = await sums();
		for (let i = 0; i < 2; i++) {
			await head(page, NEW).click();
			await page.getByRole("searchbox").fill(" ".repeat(i + 1));
			await page.waitForTimeout(500);
			is("sums", await sums(), before);
		}
	},

	// Tab passes a table by the link before it.
	async past(page) {
		const skip = page.locator(".pair .skip").first();
		await skip.focus();
		is("is seen", await skip.evaluate((e) =>
			e.getBoundingClientRect().left >= 0), true);
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		is("in the table", await page.evaluate(() => Boolean(
			document.activeElement.closest(".pair .scroll") ||
			document.activeElement === document.body)), false);
	},

	// A cell says where it comes from by hover, focus and touch.
	async cells(page) {
		const tip = (c) => c.evaluate((td) => {
			const s = getComputedStyle(td, "::after");
			return s.content === "none" || s.content === "normal" ? "" :
				s.content;
		});
		const cell = page.locator("td[data-l]:not([id])").first();
		is("before", await tip(cell), "");
		await cell.hover();
		if (!/\d/.test(await tip(cell)))
			wrong("hover says", await tip(cell));
		await page.mouse.move(0, 0);
		await page.locator(".scroll").first().focus();
		await page.keyboard.press("Tab");
		const focus = page.locator("td:focus,td:focus-within");
		if (!/\d/.test(await tip(focus)))
			wrong("focus says", await tip(focus));
		const outline = await page.locator(":focus").evaluate((e) =>
			getComputedStyle(e).outlineStyle);
		is("focus is seen", outline, "solid");
		const s = await page.context().newCDPSession(page);
		const {nodes} = await s.send("Accessibility.getFullAXTree");
		const said = nodes.find((n) => n.properties?.some((p) =>
			p.name === "focused" && p.value.value) &&
			/cell/.test(n.role.value));
		if (said && !/\d.*\D/.test(said.name.value))
			wrong("a screen reader hears", said.name.value);
	},

	// The same by a finger.
	async touch(page) {
		const cell = page.locator("td[data-l][tabindex]").nth(3);
		await cell.tap();
		const content = await cell.evaluate((td) =>
			getComputedStyle(td, "::after").content);
		if (!/\d/.test(content))
			wrong("touch says", content);
	},

	// A cell of a finding leads to it, and the finding back.
	async findings(page) {
		await page.locator("td.fe a").first().click();
		const f = page.locator("article.f:target");
		is("a finding", await f.count(), 1);
		await f.locator("a").first().click();
		is("a cell", await page.locator("td:target").count(), 1);
		await page.locator("details summary").first().focus();
		await page.keyboard.press("Enter");
		is("law and cure", await page.locator("details[open] dd").first()
			.isVisible(), true);
	},

	// Tables have heads for each cell, by the accessibility tree.
	async tree(page) {
		const snapshot = await page.locator("main").ariaSnapshot();
		for (const want of ["heading", "table", "columnheader", "rowheader",
			"cell", "article", "region"]) {
			if (!snapshot.includes(`- ${want}`))
				wrong("no", want, "in the tree");
		}
	},

	// In one file one report is shown at a time.
	async one(page) {
		is("index", await page.locator(".index").isVisible(), true);
		is("reports", await page.locator(".report:visible").count(), 0);
		await page.locator("#list tbody th a").first().click();
		is("index", await page.locator(".index").isVisible(), false);
		is("reports", await page.locator(".report:visible").count(), 1);
		const cell = page.locator(".report:visible td a").first();
		if (await cell.count() > 0) {
			await cell.click();
			is("reports", await page.locator(".report:visible").count(), 1);
		}
		await page.locator(".report:visible .up a").click();
		is("index", await page.locator(".index").isVisible(), true);
	},

	// Nothing in it has run: open() watches.
	async inert(page) {
		await page.waitForTimeout(300);
		is("pictures", await page.locator("img,iframe,object").count(), 0);
		is("scripts of theirs", await page.evaluate(() => window.pwned), undefined);
	},

	// No page is wider than the window.
	async narrow(page) {
		is("width", await page.evaluate(
			() => document.documentElement.scrollWidth), 390);
	},

	async axe(page) {
		await page.waitForTimeout(400);
		// a browser lets its driver past the policy
		await page.evaluate(axe);
		const {violations} = await page.evaluate(() => axe.run());
		for (const v of violations) {
			if (v.impact === "serious" || v.impact === "critical")
				wrong(`axe: ${v.id}: ${v.help}: ` + v.nodes.slice(0, 3)
					.map((n) => n.html.slice(0, 150)).join(" | "));
		}
	},

	// How long a sort takes, with what it shows laid out; the best of five.
	async speed(page) {
		await page.waitForSelector("#charts svg");
		const best = await page.evaluate((i) => {
			const b = document.querySelectorAll("#list thead button")[i];
			let least = Infinity;
			for (let k = 0; k < 5; k++) {
				const t = performance.now();
				b.click();
				document.body.getBoundingClientRect();
				least = Math.min(least, performance.now() - t);
			}
			return least;
		}, NEW);
		console.error("sorted in", Math.round(best), "ms");
		if (best > 200)
			wrong("sorting takes", Math.round(best), "ms");
	},

	async pdf(page) {
		const to = process.env.PDF;
		await page.waitForTimeout(300);
		await page.pdf({path: to, preferCSSPageSize: true,
			printBackground: true});
	}
};

const ways = {
	narrow: [{viewport: {width: 390, height: 800}}],
	touch: [{viewport: {width: 390, height: 800}, hasTouch: true}],
	axe: [{}, {colorScheme: "dark"}, {viewport: {width: 390, height: 800}}]
};
for (const file of pages) {
	for (const options of ways[test] || [{}]) {
		const page = await open(file, options);
		const before = bad;
		try {
			await tests[test](page);
		} catch (e) {
			wrong(String(e.message).split("\n").slice(0, 6).join(" "));
		}
		if (bad > before)
			console.log(`  in ${file} ${JSON.stringify(options)}`);
		await page.context().close();
	}
}
await browser.close();
process.exit(bad > 0 ? 1 : 0);
