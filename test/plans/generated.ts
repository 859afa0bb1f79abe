import fc from 'fast-check';

const PIECES = [
  ...['3대 전략', '12개 과제', '4개 분야', '세 가지 방향', '세부과제 7개', '20여 개 과제', '3+1 전략', '과제', '3대('],
  ...['전략 1', '[전략 2]', '▲가 강화', '△나 확대', '①다 구축', '②라', '③마', '④', '·바', '\u{f02b1}사', '\u{f02b2}아'],
  ...['첫째, ', '둘째, ', '먼저, ', '마지막으로 ', '1. ', '2. ', '(1) ', '(현장 중심) ', '<더 넓게>', '맑은 물'],
  ...['(', ')', '‘', '’', '"', "'", '[', ']', '《', '》', '“', '”'],
  ...[', ', ' 및 ', '와 ', '과 ', '·', '/', ' 등 ', '이라는 ', ' 중 하나인 ', ' 가운데 ', '이 중 ', '위의 ', '아래 '],
  ...['을 추진한다. ', '은 ', '으로 ', ' : ', '*', '-', '추진', '를 포함한 ', '은 다음과 같다.', '를 위한 '],
  ...['\n', '\n\n', '\n\n□ ', '\n ㅇ ', '\n - ', '\n* ', ' ', '\u0000', '\ud83d', '\udc00', '🙂'],
] as const;

/** Texts of pieces that plan readers look at, in any order: "3대 전략▲가 강화‘①다 구축 등 ". */
export const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

/** The items that {@link documents} list. */
export const ITEMS = [
  '하천 준설',
  '둑 보강',
  '숲 가꾸기',
  '빈집 정비',
  '골목 청소',
  '나무 심기',
  '창고 신축',
  '교량 점검',
] as const;
const LABELS = ['의제', '과제', '중점과제', '실천과제', '추진과제'] as const;
const CIRCLED = '①②③④⑤⑥⑦⑧';

/** Ways to write a list and its label: given the items and the label, "▲… 등 3대 전략을 추진한다.". */
const LAYOUTS: readonly ((items: readonly string[], label: string) => string)[] = [
  (items, label) => `시는 ${items.map((item) => `▲${item}`).join(' ')} 등 ${label}를 추진한다.`,
  (items, label) => `시는 ${items.join(', ')} 등 ${label}를 추진한다.`,
  (items, label) => `시는 ${label}(${items.join(', ')})를 발표했다.`,
  (items, label) => `시는 ${label}를 세웠다.\n\n${items.map((item, at) => `${CIRCLED[at]} ${item}`).join('\n\n')}`,
  (items, label) => `${label}는 ${items.map((item, at) => `${CIRCLED[at]}${item}`).join(', ')} 등이다.`,
  (items, label) => `□ ${label}\n${items.map((item) => ` ㅇ ${item}`).join('\n')}`,
  (items, label) => `${label}\n\n${items.join('\n\n')}`,
  (items, label) => `시는 ${label}를 밝혔다.\n\n${items.map((item) => `(${item}) 올해 끝낸다.`).join('\n\n')}`,
];

/** Documents as releases have them: a headline, a paragraph, and a list that holds as many items as its label promises, or fewer. */
export const documents = fc
  .record({
    items: fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength: 2, maxLength: 7 }),
    missing: fc.integer({ min: 0, max: 3 }),
    layout: fc.constantFrom(...LAYOUTS),
    label: fc.constantFrom(...LABELS),
    unit: fc.constantFrom('대 ', '개 '),
  })
  .map(({ items, missing, layout, label, unit }) => {
    const list = layout(items, `${items.length + missing}${unit}${label}`);
    return `한빛시, 새 계획 내놓아\n\n시청 앞마당에서 설명회가 열렸다.\n\n${list}`;
  });
