// How the help looks: on a light screen, on a dark one, and on paper.
#include "tools/catalogue/help.hpp"

namespace keyplan::catalogue {

std::string_view helpStyle() {
    return R"css(/* The look of the function reference, written by the catalogue compiler. */
:root {
  color-scheme: light dark;
  --ink: #22292c; --quiet: #5d6a70; --line: #d0d7db; --accent: #0f5c6e; --paper: #fff; --head: #f1f5f6;
  --error: #b34a00;
  --range1: #00639c; --range2: #b34a00; --range3: #00694d; --range4: #94407a; --range5: #7a5c00;
  --tint1: #e3f0f8; --tint2: #fbebe1; --tint3: #e1f4ee; --tint4: #f6e9f2; --tint5: #fbf2d9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e9eb; --quiet: #9fadb3; --line: #3b474c; --accent: #7cc4d4; --paper: #161b1d; --head: #1f272a;
    --error: #f2a97a;
    --range1: #7fc4f0; --range2: #f2a97a; --range3: #6fd3b1; --range4: #e3a3cd; --range5: #e3c568;
    --tint1: #12303f; --tint2: #3b2415; --tint3: #10342a; --tint4: #361d2f; --tint5: #332a0f;
  }
}
body {
  font: 16px/1.55 "Liberation Sans", Arial, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 48rem; margin: 3rem auto; padding: 0 1.5rem;
}
h1 { font-size: 1.7rem; margin: .2rem 0 .4rem; color: var(--accent); overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2.2rem 0 .5rem; color: var(--accent); }
h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
nav, .quiet { color: var(--quiet); }
.lead { font-size: 1.12rem; margin: .2rem 0 1rem; }
code, .name, kbd { font-family: "Liberation Mono", monospace; font-size: .92em; }
kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; font-size: .82em; }
.syntax { border-left: 3px solid var(--accent); padding: .4rem .9rem; background: var(--head); }
ul { padding-left: 1.2rem; }
ul.questions { list-style: none; padding: 0; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: normal; white-space: nowrap; }
td.quiet { white-space: nowrap; }
table.functions td:first-child { white-space: nowrap; width: 1%; }
.task { border-bottom: 1px solid var(--line); padding-bottom: .7rem; break-inside: avoid; }
.task h3 { margin: .9rem 0 .2rem; font-size: 1.05rem; }
.task p { margin: .2rem 0; }
.task:target h3 { color: var(--accent); }
.names .name { display: inline-block; margin-right: .9rem; }
figure { margin: 1rem 0 1.8rem; break-inside: avoid; }
figcaption { margin-bottom: .5rem; }
figure p { margin: .4rem 0 0; font-size: .9em; }
.picture {
  display: inline-block; max-width: 100%; overflow-x: auto; border: 1px solid var(--line); border-radius: 4px;
  font-size: .88rem; line-height: 1.35; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.bar { display: flex; gap: .8rem; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
.bar .place { color: var(--quiet); border-right: 1px solid var(--line); padding-right: .8rem; white-space: nowrap; }
.bar code { font-size: 1em; }
.sheet { width: 100%; border-spacing: 0; }
.sheet th, .sheet td {
  border: 1px solid var(--line); border-left-width: 0; border-top-width: 0; padding: .2rem .6rem; height: 1.35em;
}
.sheet tr > :last-child { border-right-width: 0; }
.sheet tr:last-child > * { border-bottom-width: 0; }
.sheet th { background: var(--head); color: var(--quiet); text-align: center; font-size: .9em; width: 1.6rem; }
.sheet td { min-width: 3.6rem; max-width: 15rem; }
.sheet td.number { text-align: right; white-space: nowrap; }
.sheet td.result { outline: 2px solid var(--accent); outline-offset: -2px; font-weight: bold; }
.sheet td.error { color: var(--error); text-align: center; }
.range1 { color: var(--range1); } td.range1 { background: var(--tint1); color: inherit; }
.range2 { color: var(--range2); } td.range2 { background: var(--tint2); color: inherit; }
.range3 { color: var(--range3); } td.range3 { background: var(--tint3); color: inherit; }
.range4 { color: var(--range4); } td.range4 { background: var(--tint4); color: inherit; }
.range5 { color: var(--range5); } td.range5 { background: var(--tint5); color: inherit; }
@media print {
  /* A reader with a dark screen still prints on white paper. */
  :root {
    color-scheme: light;
    --ink: #000; --quiet: #444; --line: #bbb; --accent: #0f5c6e; --paper: #fff; --head: #f1f5f6; --error: #b34a00;
    --range1: #00639c; --range2: #b34a00; --range3: #00694d; --range4: #94407a; --range5: #7a5c00;
    --tint1: #e3f0f8; --tint2: #fbebe1; --tint3: #e1f4ee; --tint4: #f6e9f2; --tint5: #fbf2d9;
  }
  body { font-size: 10.5pt; margin: 0; padding: 0; max-width: none; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
}
)css";
}

} // namespace keyplan::catalogue
