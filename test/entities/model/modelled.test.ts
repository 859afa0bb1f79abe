import { beforeAll, describe, expect, it } from 'vitest';
import { byRule } from '../../../src/core/evidence.ts';
import type { EntityType, Morpheme, Name, Tag } from '../../../src/core/layers.ts';
import { loadStandardLexicon } from '../../../src/dictionary/standard.ts';
import { type Cues, readCues } from '../../../src/entities/model/cues.ts';
import type { EntityModel } from '../../../src/entities/model/weights.ts';
import { modelledEntities } from '../../../src/entities/recognizers/modelled.ts';

let cues: Cues;
beforeAll(async () => {
  cues = readCues(await loadStandardLexicon());
});

type Labelled = readonly [form: string, tag: Tag, label: string];

/** A model that gives each form the label that the test wants, with much or little certainty. */
function modelFor(words: readonly Labelled[], weight: number, least: Readonly<Record<string, number>>): EntityModel {
  const types = ['PERSON', 'TITLE', 'AGENCY', 'ORG', 'REGION', 'EVENT'];
  const labels = ['O', ...types.flatMap((type) => [`B-${type}`, `I-${type}`])];
  return {
    name: 'test',
    labels,
    least: new Map(Object.entries(least)),
    scale: 1,
    transitions: new Float64Array(labels.length ** 2),
    weights: new Map([['form', new Map(words.map(([form, , label]) => [form, [labels.indexOf(label), weight]]))]]),
  };
}

/** Words joined as written: a blank or a mark in front of a form belongs to the text, not to the form. */
function find(
  text: string,
  words: readonly Labelled[],
  {
    names = [],
    weight = 20,
    least = {},
  }: {
    names?: readonly (readonly [string, EntityType])[];
    weight?: number;
    least?: Readonly<Record<string, number>>;
  } = {},
): readonly string[] {
  let from = 0;
  const morphemes = words.map(([form, tag]): Morpheme => {
    const start = text.indexOf(form, from);
    from = start + form.length;
    return { form, tag, start, end: from, sentence: 0 };
  });
  const known = names.map(([form, type]): Name => {
    const start = text.indexOf(form);
    return { type, start, end: start + form.length, evidence: byRule('test') };
  });
  const model = modelFor(words, weight, {
    PERSON: 0.6,
    TITLE: 0.6,
    AGENCY: 0.6,
    ORG: 0.6,
    REGION: 0.6,
    beyond: 0.9,
    ...least,
  });
  return modelledEntities({ text, morphemes, names: known, taken: [] }, cues, model).map(
    ({ type, start, end }) => `${text.slice(start, end)} ${type}`,
  );
}

describe('모델이 찾은 것', () => {
  it.each<readonly [string, readonly Labelled[], readonly string[]]>([
    [
      '오하늘이 제안했다.',
      [
        ['오하늘', 'NNP', 'B-PERSON'],
        ['이', 'JKS', 'O'],
        ['제안', 'NNG', 'O'],
      ],
      ['오하늘 PERSON'],
    ],
    [
      '가람 신소재 협의체는 밝혔다.',
      [
        ['가람', 'NNP', 'B-AGENCY'],
        ['신소재', 'NNG', 'I-AGENCY'],
        ['협의체', 'NNG', 'I-AGENCY'],
        ['는', 'JX', 'O'],
      ],
      ['가람 신소재 협의체 AGENCY'],
    ],
    [
      '해든과 나래의 협약',
      [
        ['해든', 'NNP', 'B-ORG'],
        ['과', 'JC', 'O'],
        ['나래', 'NNP', 'B-ORG'],
        ['의', 'JKG', 'O'],
        ['협약', 'NNG', 'O'],
      ],
      ['해든 ORG', '나래 ORG'],
    ],
    [
      '마리아 벨로(Maria Bello) 국장',
      [
        ['마리아', 'NNP', 'B-PERSON'],
        ['벨로', 'NNP', 'I-PERSON'],
        ['국장', 'NNG', 'B-TITLE'],
      ],
      ['마리아 벨로(Maria Bello) PERSON', '국장 TITLE'],
    ],
  ])('%s', (text, words, expected) => {
    expect(find(text, words)).toEqual(expected);
  });

  it('근거에 모델의 이름과 확률이 남는다', () => {
    const [found] = modelledEntities(
      {
        text: '오하늘',
        morphemes: [{ form: '오하늘', tag: 'NNP', start: 0, end: 3, sentence: 0 }],
        names: [],
        taken: [],
      },
      cues,
      modelFor([['오하늘', 'NNP', 'B-PERSON']], 3, { PERSON: 0.1 }),
    );
    expect(found?.evidence).toMatchObject({ by: 'model', model: 'test' });
    // One of 13 labels, with weight 3 against 0: e³ / (e³ + 6 others that may begin a sentence).
    expect(found?.evidence).toMatchObject({ score: Math.round((1000 * Math.exp(3)) / (Math.exp(3) + 6)) / 1000 });
  });
});

describe('믿을 수 없는 것은 버린다', () => {
  it.each<readonly [string, string, readonly Labelled[]]>([
    [
      '이름이 아닌 흔한 말',
      '위원회는 밝혔다.',
      [
        ['위원회', 'NNG', 'B-AGENCY'],
        ['는', 'JX', 'O'],
      ],
    ],
    [
      '성이 없는 한 낱말의 사람',
      '타키자키 국장은 말했다.',
      [
        ['타키자키', 'NNP', 'B-PERSON'],
        ['국장', 'NNG', 'O'],
      ],
    ],
    [
      '낱말의 가운데서 끝남',
      '가람본부장상을 받았다.',
      [
        ['가람본부', 'NNP', 'B-AGENCY'],
        ['장상', 'NNG', 'O'],
        ['을', 'JKO', 'O'],
      ],
    ],
    [
      '낱말의 가운데서 시작함',
      '신가람회는 밝혔다.',
      [
        ['신', 'XPN', 'O'],
        ['가람회', 'NNP', 'B-ORG'],
        ['는', 'JX', 'O'],
      ],
    ],
    [
      '속에 조사가 있음',
      '나래의 하늘은 밝혔다.',
      [
        ['나래', 'NNP', 'B-PERSON'],
        ['의', 'JKG', 'I-PERSON'],
        ['하늘', 'NNP', 'I-PERSON'],
      ],
    ],
    [
      '직함으로 끝나는 곳',
      '가람도지사, 해든시장',
      [
        ['가람도지사', 'NNP', 'B-REGION'],
        [',', 'SP', 'O'],
      ],
    ],
    [
      '한 글자',
      '빛은 밝다.',
      [
        ['빛', 'NNG', 'B-ORG'],
        ['은', 'JX', 'O'],
      ],
    ],
    [
      '곁에 사람이 없는 직함',
      '강사로 나섰다.',
      [
        ['강사', 'NNG', 'B-TITLE'],
        ['로', 'JKB', 'O'],
      ],
    ],
    [
      '짝이 맞지 않는 괄호',
      '가람(해든 협의체',
      [
        ['가람', 'NNP', 'B-ORG'],
        ['(', 'SSO', 'I-ORG'],
        ['해든', 'NNP', 'I-ORG'],
      ],
    ],
    [
      '쓰지 않는 갈래',
      '가람 한마당',
      [
        ['가람', 'NNP', 'B-EVENT'],
        ['한마당', 'NNG', 'I-EVENT'],
      ],
    ],
  ])('%s: %s', (_, text, words) => {
    expect(find(text, words)).toEqual([]);
  });

  it('확률이 모자라면 버린다', () => {
    expect(
      find(
        '오하늘이',
        [
          ['오하늘', 'NNP', 'B-PERSON'],
          ['이', 'JKS', 'O'],
        ],
        { weight: 1 },
      ),
    ).toEqual([]);
  });
});

describe('아는 이름과 함께', () => {
  const words: readonly Labelled[] = [
    ['가람', 'NNP', 'B-AGENCY'],
    ['진흥원', 'NNG', 'I-AGENCY'],
    ['지원단', 'NNG', 'I-AGENCY'],
  ];
  const text = '가람진흥원 지원단';

  it.each<readonly [string, readonly (readonly [string, EntityType])[], readonly string[]]>([
    ['속에 든 이름은 넘어선다', [['가람진흥원', 'AGENCY']], ['가람진흥원 지원단 AGENCY']],
    ['같은 자리의 이름은 그대로 둔다', [['가람진흥원 지원단', 'ORG']], []],
  ])('%s', (_, names, expected) => {
    expect(find(text, words, { names })).toEqual(expected);
  });

  it('이름을 반으로 자르지 않는다', () => {
    const cut: readonly Labelled[] = [
      ['가람', 'NNP', 'B-ORG'],
      ['진흥원', 'NNG', 'I-ORG'],
      ['지원단', 'NNG', 'O'],
    ];
    expect(find(text, cut, { names: [['진흥원 지원단', 'AGENCY']] })).toEqual([]);
  });

  it('앞에 선 지역과 이어진 지역은 하나다', () => {
    const region: readonly Labelled[] = [
      ['가람시', 'NNP', 'O'],
      ['해든동', 'NNP', 'B-REGION'],
      ['에', 'JKB', 'O'],
    ];
    expect(find('가람시 해든동에', region, { names: [['가람시', 'REGION']], least: { beyond: 0.5 } })).toEqual([
      '가람시 해든동 REGION',
    ]);
  });

  it('날짜와 수에는 손대지 않는다', () => {
    const [morpheme] = [{ form: '오하늘', tag: 'NNP', start: 0, end: 3, sentence: 0 } as const];
    const model = modelFor([['오하늘', 'NNP', 'B-PERSON']], 20, { PERSON: 0.5 });
    const taken = [{ start: 1, end: 2 }];
    expect(modelledEntities({ text: '오하늘', morphemes: [morpheme], names: [], taken }, cues, model)).toEqual([]);
  });
});
