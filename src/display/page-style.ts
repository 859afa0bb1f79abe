/** The colours of the marks: one hue for each kind, translucent, so that nested marks and both schemes stay readable. */
export const MARK_COLOURS: readonly (readonly [kind: string, name: string, colour: string])[] = [
  ['plan', '계획', '#ff573366'],
  ['plan-item', '계획 항목', '#ff7f5040'],
  ['PERSON', '사람', '#e8a33d66'],
  ['TITLE', '직위', '#e8cf3d66'],
  ['AGENCY', '기관', '#4a90e266'],
  ['ORG', '단체', '#7aa7d666'],
  ['REGION', '지역', '#4fb47766'],
  ['LAW', '법령', '#9b6dd666'],
  ['DATE', '날짜', '#d66d9b66'],
  ['TIME', '시각', '#d66d9b66'],
  ['MONEY', '금액', '#c9a22766'],
  ['QUANTITY', '수량', '#9a9a9a55'],
  ['EVENT', '행사', '#e2704a66'],
  ['PROGRAM', '사업', '#3db8b866'],
  ['FACILITY', '시설', '#7fb43d66'],
  ['quote', '말', '#8884d833'],
];

/** The style sheet of a page; colours of text keep a contrast of at least 4.5 in both schemes. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--text:#1b1f24;--dim:#57606a;--page:#f6f7f9;--paper:#fff;--line:#d0d7de;--accent:#0b5cad}
@media (prefers-color-scheme:dark){:root{--text:#e8eaed;--dim:#a9b1ba;--page:#14171b;--paper:#1c2026;--line:#3a414a;--accent:#8ab8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.7 system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
article{max-width:72rem;margin:0 auto;padding:1.5rem 1rem 3rem}
article+article{border-top:2px solid var(--line)}
h1{font-size:1.6rem;line-height:1.35;margin:.4rem 0}
h2{font-size:1rem;margin:0 0 .5rem;color:var(--dim);letter-spacing:.02em}
.lines{margin:0 0 1rem;padding:0;list-style:none;color:var(--dim)}
.one{margin:0 0 1.25rem;padding:.75rem 1rem;border-left:4px solid var(--accent);background:var(--paper)}
.panels{columns:20rem auto;column-gap:1rem;margin-bottom:1rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem;margin:0 0 1rem;break-inside:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem .9rem;margin:0}
dt{color:var(--dim)}
dd{margin:0}
ul{margin:0;padding-left:1.2rem}
.tree,.tree ul{list-style:none;padding-left:0}
.tree ul{padding-left:1rem;margin-left:.35rem;border-left:1px solid var(--line)}
.tree .label{font-weight:700}
.note{color:var(--dim);font-size:.9em}
.missing{color:var(--text);border:1px dashed var(--dim);border-radius:.4rem;padding:0 .35rem;font-size:.85em}
blockquote{margin:0 0 .8rem}
blockquote footer{color:var(--dim)}
.legend{display:flex;flex-wrap:wrap;gap:.35rem .6rem;margin:0 0 .9rem;padding:0;list-style:none;font-size:.9em}
.text{white-space:pre-wrap}
mark{color:inherit;border-radius:.2em;padding:.05em 0;position:relative}
.text mark:hover{outline:2px solid var(--accent)}
@media print{body{background:#fff}section{break-inside:avoid;border-color:#999}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
