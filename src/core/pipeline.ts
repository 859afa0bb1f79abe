import type { Diagnostic } from './diagnostics.ts';
import type { Doc } from './doc.ts';
import { GongboError } from './errors.ts';
import { checkLayer } from './invariants.ts';
import type { LayerName, Layers } from './layers.ts';
import type { Source } from './source.ts';
import type { Stage, StageContext } from './stage.ts';

/** A stage of whatever needs and layer; for lists that are put together at run time. */
export type AnyStage = { readonly [Name in LayerName]: Stage<LayerName, Name> }[LayerName];

/** What a run gives: the document with its layers, and what was noticed on the way. */
export interface Run<Provided extends LayerName> extends Doc<Provided> {
  readonly diagnostics: readonly Diagnostic[];
}

/** Stages in a checked order. `Provided` are the layers that the stages so far give. */
export interface Pipeline<Provided extends LayerName> {
  readonly stages: readonly AnyStage[];
  /**
   * A longer pipeline; a stage whose needs are not all provided yet does not compile.
   *
   * @throws GongboError `STAGE_ORDER` for a missing need, `STAGE_DUPLICATE` for a layer provided twice
   */
  use<Needs extends Provided, Provides extends LayerName>(stage: Stage<Needs, Provides>): Pipeline<Provided | Provides>;
  /**
   * Runs all stages over a source.
   *
   * @throws GongboError `LAYER_INVALID` when a stage breaks an invariant, `LAYER_UNDECLARED` when it reads what it did not declare
   */
  run(source: Source): Run<Provided>;
}

/**
 * An empty pipeline, to be extended with `use`.
 *
 * @example `pipeline().use(blocks).use(sentences).run(createSource('…')).layers.sentences`
 */
export function pipeline(): Pipeline<never> {
  return build<never>([]);
}

/**
 * Puts stages together that are only known at run time; the order is checked here instead of by the compiler.
 *
 * @throws GongboError `STAGE_ORDER`, `STAGE_DUPLICATE`
 */
export function assemble(stages: readonly AnyStage[]): Pipeline<LayerName> {
  const provided = new Set<LayerName>();
  for (const stage of stages) {
    checkOrder(stage, provided);
    provided.add(stage.provides);
  }
  return build<LayerName>(stages);
}

function build<Provided extends LayerName>(stages: readonly AnyStage[]): Pipeline<Provided> {
  let guards: readonly object[] | undefined;
  return Object.freeze({
    stages,
    use<Needs extends Provided, Provides extends LayerName>(stage: Stage<Needs, Provides>) {
      checkOrder(stage, new Set(stages.map(({ provides }) => provides)));
      // The compiler cannot follow that a Stage<Needs, Provides> is one member of the union.
      return build<Provided | Provides>([...stages, stage as unknown as AnyStage]);
    },
    run(source: Source) {
      guards ??= stages.map((stage, index) => guardOf(stage, stages.slice(0, index)));
      return runStages<Provided>(stages, guards, source);
    },
  });
}

function checkOrder(
  stage: { readonly needs: readonly LayerName[]; readonly provides: LayerName },
  provided: ReadonlySet<LayerName>,
): void {
  if (provided.has(stage.provides)) {
    throw new GongboError(
      'STAGE_DUPLICATE',
      `층 '${stage.provides}'을 두 단계가 만듭니다`,
      '두 단계 가운데 하나를 빼세요',
    );
  }
  const missing = stage.needs.filter((need) => !provided.has(need));
  if (missing.length > 0) {
    throw new GongboError(
      'STAGE_ORDER',
      `'${stage.provides}'을 만드는 단계에 필요한 층이 아직 없습니다: ${missing.join(', ')}`,
      `${missing.join(', ')}을 만드는 단계를 그 앞에 두세요`,
    );
  }
}

function runStages<Provided extends LayerName>(
  stages: readonly AnyStage[],
  guards: readonly object[],
  source: Source,
): Run<Provided> {
  const layers: { -readonly [Name in LayerName]?: Layers[Name] } = {};
  const diagnostics: Diagnostic[] = [...(source.diagnostics ?? [])];
  const context: StageContext = { report: (diagnostic) => void diagnostics.push(diagnostic) };
  for (const [index, stage] of stages.entries()) {
    const declared = viewOf(layers, stage.needs, guards[index] ?? null);
    const value = stage.run({ source, text: source.text, layers: declared }, context);
    checkLayer(stage.provides, value, source.text, layers);
    attach(layers, stage.provides, value);
  }
  // Every stage of `Provided` has run.
  return { source, text: source.text, layers: layers as Pick<Layers, Provided>, diagnostics };
}

function attach<Name extends LayerName>(
  layers: { [Key in LayerName]?: Layers[Key] },
  name: Name,
  value: Layers[Name],
): void {
  layers[name] = value;
}

/** The declared layers only; any other name throws instead of reading as `undefined`. */
function viewOf(
  layers: Readonly<Partial<Layers>>,
  needs: readonly LayerName[],
  guard: object | null,
): Pick<Layers, LayerName> {
  const view: Partial<Record<LayerName, unknown>> = Object.create(guard);
  for (const name of needs) view[name] = layers[name];
  return view as Pick<Layers, LayerName>;
}

/** What a stage's layers inherit: the layers that earlier stages give and that it did not declare, each throwing. */
function guardOf({ needs, provides }: AnyStage, before: readonly AnyStage[]): object {
  const guard = {};
  for (const { provides: name } of before) {
    if (needs.includes(name)) continue;
    Object.defineProperty(guard, name, {
      get() {
        throw new GongboError(
          'LAYER_UNDECLARED',
          `'${provides}' 단계가 선언하지 않은 층 '${name}'을 읽었습니다`,
          `needs에 '${name}'을 더하세요`,
        );
      },
    });
  }
  return guard;
}
