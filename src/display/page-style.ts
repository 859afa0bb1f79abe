import { DARK_SATURATION, MARK_LIGHTNESS, MARK_LOOKS, TEXT_COLOURS } from './mark-kinds.ts';

const KINDS = Object.entries(MARK_LOOKS);

/** Each kind's hue and saturation, and how the boxes of the legend switch it off. */
const MARK_RULES = KINDS.map(([kind, { hue, saturation }]) => {
  const mark = `mark[data-kind=${kind}]`;
  return `${mark}{--h:${hue};--s:${saturation}%}article:has([value=${kind}]:not(:checked)) .text ${mark}{background:none;border:0}`;
}).join('\n');

/**
 * The style sheet of a page. The grounds of marks are opaque, so that text on nested ones has the contrast of one; what
 * a mark is appears at the foot of the window while it is pointed at or has the focus.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--text:${TEXT_COLOURS.light};--dim:#57606a;--page:#f6f7f9;--paper:#fff;--line:#d0d7de;--accent:#0b5cad;--l:${MARK_LIGHTNESS.light}%;--k:1;--edge:45%;scroll-padding:4rem 0 9rem}
@media screen and (prefers-color-scheme:dark){:root{--text:${TEXT_COLOURS.dark};--dim:#a9b1ba;--page:#14171b;--paper:#1c2026;--line:#3a414a;--accent:#8ab8ff;--l:${MARK_LIGHTNESS.dark}%;--k:${DARK_SATURATION};--edge:60%}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.7 system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",NanumGothic,sans-serif;word-break:keep-all;overflow-wrap:anywhere}
main{max-width:72rem;margin:0 auto;padding:1.5rem 1rem 3rem}
nav{margin-bottom:2rem}
nav~article{border-top:2px solid var(--line);margin-top:2rem;padding-top:1.5rem}
h1,.title{font-size:1.6rem;line-height:1.35;margin:.4rem 0;font-weight:700}
section>:first-child{font-size:1rem;margin:0 0 .5rem;color:var(--dim);font-weight:700}
a{color:var(--accent)}
dt a,dd a,li a,.one a,blockquote a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}
a:hover{text-decoration-color:var(--accent)}
:focus-visible,.text mark:focus,.text mark:hover,.text :target{outline:2px solid var(--accent);outline-offset:1px}
.text :target{background:var(--line)}
.lines{margin:0;padding:0;list-style:none;color:var(--dim)}
.one{margin:1rem 0;padding:.75rem 1rem;border-left:4px solid var(--accent);background:var(--paper)}
.panels{columns:21rem;column-gap:1rem;margin-bottom:1rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem;margin:0 0 1rem}
.panels section{display:inline-block;width:100%;break-inside:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem .9rem;margin:0}
dt{color:var(--dim);max-width:9rem}
dd{margin:0}
ul,ol{margin:0;padding-left:1.2rem}
.row{display:flex;flex-wrap:wrap;gap:.1rem 1rem;padding:0;list-style:none}
.tree,.tree ul{list-style:none;padding-left:0}
.tree ul{padding-left:1rem;margin-left:.35rem;border-left:1px solid var(--line)}
.tree b{margin-right:.3rem}
.note{color:var(--dim);font-size:.9em}
.missing{border:1px dashed var(--dim);border-radius:.4rem;padding:0 .35rem;font-size:.85em}
blockquote{margin:0 0 .8rem}
blockquote:last-child{margin:0}
blockquote footer{color:var(--dim)}
fieldset{display:flex;flex-wrap:wrap;gap:.2rem .9rem;margin:0 0 1rem;padding:0 0 .6rem;border:0;border-bottom:1px solid var(--line);font-size:.9em}
legend{position:absolute;clip-path:inset(50%)}
label{white-space:nowrap}
input{accent-color:var(--accent);margin:0 .3em 0 0}
.text{white-space:pre-wrap;tab-size:12;max-width:56rem;line-height:1.9}
mark{color:inherit;background:hsl(var(--h) calc(var(--s)*var(--k)) var(--l));border-radius:.2em;padding:.05em .02em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark[data-kind^=plan]{border-bottom:2px solid hsl(var(--h) 70% var(--edge))}
mark[data-kind=plan-item]{border-bottom-style:dotted}
.text mark:hover:not(:has(mark:hover))::after,.text mark:focus::after{content:attr(aria-description);position:fixed;inset:auto 1rem 1rem;width:fit-content;max-width:60rem;margin:auto;padding:.5rem .9rem;border-radius:.5rem;background:var(--text);color:var(--page);font-size:.95rem;font-weight:400;line-height:1.6;white-space:pre-line;pointer-events:none}
.text mark:hover::after{z-index:1}
${MARK_RULES}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
@media print{body{background:#fff;font-size:11pt}main{max-width:none;padding:0}section{break-inside:auto;border-color:#999}input,nav,.skip{display:none}a{text-decoration:none}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}nav~article~article{break-before:page;border:0}}
`.trim();
