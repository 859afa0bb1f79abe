import type { Span } from '../core/span.ts';

/** How a line ends, as far as that says whether it goes on in the next line. */
export type Ending =
  /** A full stop or the like: "…밝혔다." */
  | 'closed'
  /** Something that cannot be the end of a line of its own: "…에 대한", "강화하고," */
  | 'open'
  /** Neither: "…처벌 강화". */
  | 'bare';

const CLOSED = /[.!?。！？…][)\]}”’"'」』｣〉》>]*\**\d{0,2}[)\]]*$/;
const CLOSED_BY_VERB = /(?:니다|습니까|였다|었다|했다|한다|된다|이다|았다|있다|없다|렸다|졌다|났다)[”’"')]*$/;
const OPEN_MARK = /[,，、·‧・･~∼+&]$/;
/** Particles, adnominal and connective endings with which no title and no table cell ends. */
const OPEN_WORD =
  /(?:(?<![마가노고])을|를|(?<![회협심강토동문건주정합결논편창모상제])의|[가-힣](?:와|에서|에게|으로서|으로써|으로)|^및|\s및|대한|위한|통한|따른|관한|의한|인한|위해|위하여|통해|대해|따라|하여|하고|하며|되어|되고|되며|있는|없는|하는|되는|했던|하게|되게|하기|되기|하도록|되도록|있도록|등을|등의|등에|등과|[가-힣]주는|[가-힣]지는|[가-힣]에서[는도]|[가-힣]에게[는도]|[”"](?:며|면서|라며|라면서|라고|고))$/;
const SPEECH_WORD = /[가-힣](?:[은는께]|에서|에게|으로|하고|하며|하여|되어|되고|되며|있고|있으며|하도록)$/;
const BLANK_SAFE_WORD =
  /(?:[가-힣](?:(?<![마가노고])을|를)|[가-힣](?<![회협심강토동문건주정합결논편창모상제])의|\s및|대한|위한|따른|관한|의한|하는|되는|있는|위해|통해|위하여|통하여)$/;

/**
 * Says how a line ends; looks at its last characters only.
 *
 * @example "…을 강화하고," is open, "…밝혔다." is closed, "추진 배경" is bare
 */
export function endingOf(text: string, line: Span): Ending {
  const tail = text.slice(Math.max(line.start, line.end - 24), line.end);
  if (CLOSED.test(tail) || CLOSED_BY_VERB.test(tail)) return 'closed';
  if (OPEN_MARK.test(tail) || OPEN_WORD.test(tail)) return 'open';
  return 'bare';
}

/** Whether prose goes on behind a blank line, as in speeches set line by line: "…우리 국민은", "…에서". */
export function isOpenSpeech(text: string, line: Span): boolean {
  return SPEECH_WORD.test(text.slice(Math.max(line.start, line.end - 8), line.end));
}

/** Whether the ending is so unfinished that the line goes on even behind a blank line: "…안보에 대한". */
export function isOpenAcrossBlank(text: string, line: Span): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 24), line.end);
  return /[,，]$/.test(tail) || BLANK_SAFE_WORD.test(tail);
}

/** Whether a line ends like a sentence of prose, "…다." or "…요.”", and not like a label. */
export function endsSentence(text: string, span: Span): boolean {
  const tail = text.slice(Math.max(span.start, span.end - 24), span.end);
  return (
    /[다요까죠오](?:\([^()]{0,20}\))?[.!?。][)”’"'」』]*\**\)?$/.test(tail) ||
    CLOSED_BY_VERB.test(tail) ||
    /[가-힣)”"][.][)”’"'\s]*(?:<?\s*\/?끝\/?\.?\s*>?)?$/.test(tail)
  );
}

/** Whether a line was cut off by whoever lists it: "…혐의로 재…". */
export function isTruncated(text: string, span: Span): boolean {
  return /(?:…|\.{2,}|‥)$/.test(text.slice(Math.max(span.start, span.end - 4), span.end));
}
