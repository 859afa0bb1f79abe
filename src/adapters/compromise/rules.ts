import { GongboError } from '../../core/errors.ts';
import { byRule } from '../../core/evidence.ts';
import type { Annotation, JsonValue } from '../../core/layers.ts';
import { bySpan, contains, type Span } from '../../core/span.ts';
import { defineStage, type Stage } from '../../core/stage.ts';
import { checkMatch } from './check-match.ts';
import type { Library } from './library.ts';
import { originOf, type ViewInput } from './terms.ts';
import { spanOfTerms, spansOf, type ToView } from './view.ts';
import type { KoreanView } from './view-types.ts';

/** A stretch of the text with its words; offsets are UTF-16 code units of the document's text. */
export interface MatchPart extends Span {
  readonly text: string;
}

/** One match of a rule. */
export interface RuleMatch extends MatchPart {
  /** The named groups of this match; a group that matched nothing is absent. */
  readonly groups: Readonly<Record<string, MatchPart>>;
  /** The match as a view, to be asked further. */
  readonly view: KoreanView;
}

/** What a rule makes of a match. */
export interface Produced {
  /** Default: the id of the rule. */
  readonly type?: string;
  /** What it stands for, in a form to compute with. */
  readonly value?: JsonValue;
  /** A narrower place, as a rule one of the groups; default: the whole match. */
  readonly span?: Span;
}

/** A rule in compromise's match syntax over Korean terms. */
export interface MatchRule {
  /** Comes back in the evidence: `strategies.counted`. */
  readonly id: string;
  /** `#Number (대|개) [<head>#Noun+]`. */
  readonly match: string;
  /** What a match means; `undefined` rejects it. Default: the match as it is. */
  readonly produce?: (match: RuleMatch) => Produced | undefined;
}

/** A stage that provides the annotations of a user's rules; it stands anywhere after the standard `plans` stage. */
export type RuleStage = Stage<'sentences' | 'morphemes' | 'entities' | 'plans', 'annotations'>;

/** What `ruleStage` and `findMatches` are, tied to one copy of compromise. */
export interface Rules {
  /**
   * All matches of a pattern, each with its own groups (compromise's `groups()` does not tell which match a group is of).
   *
   * @throws GongboError `ARGUMENT_INVALID` for a pattern that cannot match: empty, or with an unknown tag
   * @example `findMatches(document, '#Number (대|개) [<head>#Noun+]')[0]?.groups.head?.text` → "전략"
   */
  findMatches(document: ViewInput | KoreanView, match: string): readonly RuleMatch[];
  /**
   * Turns rules into one stage of a pipeline; what it finds is `document.annotations`, and the evidence names the rule.
   *
   * @throws GongboError `ARGUMENT_INVALID` for a rule without id, two rules of one id, or a pattern that cannot match
   * @example
   * const strategies = ruleStage({ id: 'strategies.counted', match: '#Number (대|개) [<head>#Noun+]' });
   * await createAnalyzer({ stages: (standard) => [...standard, strategies] });
   */
  ruleStage(rule: MatchRule, ...more: readonly MatchRule[]): RuleStage;
}

/** Rules over the views of one copy of compromise. */
export function rulesOver(library: Library, toView: ToView): Rules {
  const parse = (match: string, name: string) => checkMatch(library, match, name);

  function find(view: KoreanView, parsed: ReturnType<typeof parse>, text: string): readonly RuleMatch[] {
    const found = view.match(parsed);
    const groups = Object.entries(found.groups()).map(([name, group]) => ({ name, spans: spansOf(group) }));
    return found.docs.flatMap((terms, index) => {
      const span = spanOfTerms(terms);
      if (span === undefined) return [];
      const own = groups.flatMap(({ name, spans }) => {
        const inside = hull(spans.filter((part) => contains(span, part)));
        return inside === undefined ? [] : [[name, partOf(text, inside)] as const];
      });
      return [{ ...partOf(text, span), groups: Object.fromEntries(own), view: found.eq(index) }];
    });
  }

  return {
    findMatches(document, match) {
      const view = isView(document) ? document : toView(document);
      const parsed = parse(match, 'findMatches');
      return find(view, parsed, isView(document) ? textOf(view) : document.text);
    },
    ruleStage(...rules) {
      const parsed = checked(rules).map((rule) => ({ rule, match: parse(rule.match, rule.id) }));
      return defineStage({
        needs: ['sentences', 'morphemes', 'entities', 'plans'],
        provides: 'annotations',
        run({ text, layers }) {
          // What the rules are asked of does not change, so that each need not look at sentences without its words.
          const view = toView({ text, ...pick(layers) }).cache();
          return parsed
            .flatMap(({ rule, match }) => find(view, match, text).flatMap((one) => annotationOf(rule, one) ?? []))
            .sort(bySpan);
        },
      });
    },
  };
}

/** The layers of a stage are read one by one: whatever else there is must not be touched. */
function pick({ sentences, morphemes, entities, plans }: Omit<ViewInput, 'text'>): Omit<ViewInput, 'text'> {
  return { sentences, morphemes, entities, plans };
}

function annotationOf(rule: MatchRule, match: RuleMatch): Annotation | undefined {
  const produced = rule.produce === undefined ? {} : rule.produce(match);
  if (produced === undefined) return undefined;
  const { type = rule.id, value, span = match } = produced;
  const groups = Object.entries(match.groups).map(([name, { start, end }]) => [name, { start, end }]);
  return {
    type,
    start: span.start,
    end: span.end,
    ...(groups.length === 0 ? {} : { groups: Object.fromEntries(groups) }),
    ...(value === undefined ? {} : { value }),
    evidence: byRule(rule.id),
  };
}

function checked(rules: readonly MatchRule[]): readonly MatchRule[] {
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (typeof id === 'string' && id !== '' && !seen.has(id)) seen.add(id);
    else {
      throw new GongboError(
        'ARGUMENT_INVALID',
        seen.has(id) ? `id가 '${id}'인 규칙이 둘입니다` : `규칙에 id가 없습니다: ${JSON.stringify(id)}`,
        "규칙마다 다른 이름을 붙이세요: { id: 'strategies.counted', match: '…' }",
      );
    }
  }
  return rules;
}

function isView(document: ViewInput | KoreanView): document is KoreanView {
  return 'isView' in document;
}

function textOf(view: KoreanView): string {
  return (
    view.document
      .flat()
      .map(originOf)
      .find((origin) => origin !== undefined)?.text ?? ''
  );
}

function partOf(text: string, { start, end }: Span): MatchPart {
  return { text: text.slice(start, end), start, end };
}

/** A group that a match has several times (`[<name>#Noun]+`) reaches from the first to the last. */
function hull(spans: readonly Span[]): Span | undefined {
  const [first] = spans;
  if (first === undefined) return undefined;
  return { start: first.start, end: Math.max(...spans.map(({ end }) => end)) };
}
