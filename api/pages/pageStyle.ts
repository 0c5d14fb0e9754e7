/** The look of the server's own pages: the tokens of the product, no script, no web font. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: #2b2a28; --soft: #5f5a52; --plaster: #faf7f0; --paper: #fffdf8; --line: #e0d9cb;
  --indigo: #2f4b8f; --accent: #a85410; --pine: #23694b; --sea: #bfdee3; --code: #f1ecdf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #efeae0; --soft: #b3aca0; --plaster: #1d1f22; --paper: #26292d; --line: #3c4046;
    --indigo: #a9bdf2; --accent: #f3a860; --pine: #86cfab; --sea: #1f3d44; --code: #30343a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--plaster); color: var(--ink);
  font: 1rem/1.7 "BIZ UDPGothic", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", system-ui, sans-serif;
}
a { color: var(--indigo); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
header { background: var(--paper); border-bottom: 1px solid var(--line); }
header > div, main, footer { max-width: 72rem; margin: 0 auto; padding: .75rem 1.25rem; }
header > div { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; }
header .brand { font-weight: 700; color: inherit; text-decoration: none; }
header nav { flex: 1; min-width: 0; }
header .languages { display: flex; gap: .75rem; }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem .5rem; list-style: none; margin: 0; padding: 0; }
nav li + li::before { content: "›"; margin-right: .5rem; color: var(--soft); }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 1.25rem 0 .5rem; }
h2 { font-size: 1.15rem; line-height: 1.4; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .5rem 0; max-width: 46rem; }
.lead { color: var(--soft); }
.card {
  background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 1rem 1.25rem; margin: 1rem 0;
  box-shadow: 0 1px 3px rgb(43 42 40 / .06);
}
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; padding: 0; margin: 1rem 0; list-style: none; }
.cards .card { margin: 0; }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.25rem; margin: .5rem 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); }
table { border-collapse: collapse; width: max-content; min-width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem; border-bottom: 1px solid var(--line); }
td { max-width: 22rem; overflow-wrap: break-word; }
th { background: var(--code); font-weight: 700; white-space: nowrap; }
tr:last-child > td { border-bottom: 0; }
.number { text-align: right; }
.unknown { color: var(--soft); }
code, pre { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: .875em; }
code { background: var(--code); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; }
.get { color: var(--pine); font-weight: 700; }
.path { font-size: 1rem; background: none; padding: 0; }
.pager { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin: 1rem 0; }
.button { display: inline-block; background: var(--indigo); color: var(--paper); padding: .5rem 1.25rem; border-radius: 999px; text-decoration: none; }
@media (prefers-color-scheme: dark) { .button { color: #14161a; } }
summary { cursor: pointer; }
.sketch { display: block; width: 100%; max-width: 40rem; margin: 1rem 0; height: auto; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); }
.sketch .area { fill: var(--sea); stroke: var(--indigo); stroke-width: 1; }
.sketch .route { fill: none; stroke: var(--indigo); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.sketch .spot { fill: var(--accent); stroke: var(--paper); stroke-width: 1; }
footer { color: var(--soft); font-size: .875rem; padding-block: 2rem; }
@media (max-width: 40rem) {
  header nav { flex-basis: 100%; order: 3; font-size: .875rem; }
  header .languages { margin-left: auto; }
  td { max-width: 15rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .5rem; }
}
`
