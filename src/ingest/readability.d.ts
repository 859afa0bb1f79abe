declare module '@mozilla/readability/JSDOMParser.js' {
  /** What Readability and its parser make of a node, as far as it is looked at here. */
  export interface PageNode {
    readonly nodeType: number;
    readonly textContent: string | null;
    readonly childNodes: ArrayLike<PageNode>;
    getAttribute(name: string): string | undefined;
  }

  /** The small parser of well-formed markup that Readability brings along; it makes what Readability reads. */
  export default class JSDOMParser {
    // Readability's own types ask for the browser's Document, which is no type here.
    parse(markup: string, url?: string): never;
  }
}
