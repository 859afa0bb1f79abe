import { DARK_SATURATION, MARK_LIGHTNESS, MARK_LOOKS, TEXT_COLOURS } from './mark-kinds.ts';

const KINDS = Object.entries(MARK_LOOKS).map(
  ([kind, { hue, saturation }]) => `.gongbo mark[data-kind=${kind}]{--h:${hue};--s:${saturation}%}`,
);

const DARK_MARK = `--l:${MARK_LIGHTNESS.dark}%;--k:${DARK_SATURATION};color:${TEXT_COLOURS.dark}!important`;

/** How JupyterLab, VS Code and Colab say that they are dark. */
const DARK_HOSTS = [
  'body[data-jp-theme-light=false]',
  'body[data-vscode-theme-kind=vscode-dark]',
  'body[data-vscode-theme-kind=vscode-high-contrast]',
  'html[theme=dark]',
];

/** A notebook that says which scheme it has is believed before the system. */
const SILENT_HOST = 'html:not([theme]) body:not([data-jp-theme-light],[data-vscode-theme-kind])';

/**
 * The style sheet of what notebooks show; it reaches only elements of class `gongbo`. Text and lines take the notebook's own
 * colour; marks bring their ground and their text's colour, which win over those written in the marks for hosts without style
 * sheets.
 */
export const NOTEBOOK_STYLE = `
.gongbo mark{background:hsl(var(--h) calc(var(--s)*var(--k)) var(--l))!important;--l:${MARK_LIGHTNESS.light}%;--k:1;color:${TEXT_COLOURS.light};border-radius:.2em;padding:.05em .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.gongbo mark[data-kind^=plan]{border-bottom:2px solid hsl(var(--h) 70% 50%)}
.gongbo mark[data-kind=plan-item]{border-bottom-style:dotted}
${KINDS.join('\n')}
:is(${DARK_HOSTS.join(',')}) .gongbo mark{${DARK_MARK}}
@media screen and (prefers-color-scheme:dark){${SILENT_HOST} .gongbo mark{${DARK_MARK}}}
div.gongbo{max-width:60rem;line-height:1.9;word-break:keep-all;overflow-wrap:anywhere}
div.gongbo[tabindex]{max-height:32rem;overflow:auto}
ul.gongbo{display:flex;flex-wrap:wrap;gap:.2rem .9rem;margin:0 0 .6rem;padding:0;list-style:none;font-size:.9em}
div.gongbo table{border-collapse:collapse;line-height:1.5;margin:0}
div.gongbo caption{caption-side:top;text-align:left;font-weight:700}
div.gongbo :is(th,td){text-align:left;vertical-align:top;padding:.2rem .6rem;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);white-space:normal}
div.gongbo th[scope=row]{font-weight:400}
`.trim();
