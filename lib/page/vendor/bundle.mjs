// SPDX-License-Identifier: ISC
// node_modules -> plot.min.js and LICENSE.txt; run by make-bundle.
import fs from "node:fs";
import path from "node:path";
import {build} from "esbuild";

const source = "/*! Observable Plot 0.6.17 and d3, see LICENSE.txt */\n";

// Plot puts a style element into each chart, which a page with a content
// security policy refuses; our style sheet has what is needed of it.  d3-dsv
// makes functions of text, which is refused as well, and is not needed.
const page = {
  name: "page",
  setup(b) {
    b.onLoad({filter: /plot[\\/]src[\\/]plot\.js$/}, (args) => {
      const was = fs.readFileSync(args.path, "utf8");
      const is = was.replace(
        /\.call\(\(svg\) =>[^;]{0,120}svg\.append\("style"\)[^;]*?`[^`]*`\s*\)\s*\)/,
        "");
      if (is === was)
        throw new Error("plot.js has no style element where there was one");
      return {contents: is, loader: "js"};
    });
    b.onResolve({filter: /^(d3-dsv|d3-fetch)$/}, (args) =>
      ({path: args.path, namespace: "none"}));
    b.onLoad({filter: /.*/, namespace: "none"}, () =>
      ({contents: "export {}", loader: "js"}));
  }
};

const result = await build({
  entryPoints: ["entry.mjs"], outfile: "plot.min.js", bundle: true,
  minify: true, format: "iife", target: "es2018", legalComments: "none",
  charset: "ascii", banner: {js: source.trim()}, metafile: true,
  logLevel: "error", plugins: [page]
});

// The licence of each package of which a byte is in the bundle.
const used = new Set();
const [out] = Object.values(result.metafile.outputs);
for (const [file, {bytesInOutput}] of Object.entries(out.inputs)) {
  const m = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
  if (m && bytesInOutput > 0)
    used.add(m[1]);
}
let text = "";
for (const name of [...used].sort()) {
  const folder = path.join("node_modules", name);
  const about = JSON.parse(fs.readFileSync(path.join(folder, "package.json")));
  const file = fs.readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  if (!file && about.license !== "MIT" && about.license !== "ISC")
    throw new Error(`${name}: no text of its licence ${about.license}`);
  text += `${name} ${about.version} (${about.license})\n\n` + (file ?
    fs.readFileSync(path.join(folder, file), "utf8").trim() :
    `By ${about.author?.name ?? about.author}; the package has no text of it.`) +
    "\n\n----\n\n";
}
fs.writeFileSync("LICENSE.txt", text.replace(/\r/g, "").trimEnd() + "\n");
