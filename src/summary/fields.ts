/**
 * How a value of the summary follows from the words at its evidence: 12일 → 2024-09-12 is `iso-date`. Words are taken in
 * their usual characters: full-width forms, odd quotation marks and blanks are levelled, what shows nothing is left out.
 */
export type Normalisation =
  /** The words of the text, letter by letter: 043-000-0000. */
  | 'verbatim'
  /** The words of the text, each run of white space one blank: "용역\n보고회" → 용역 보고회. */
  | 'spaces-collapsed'
  /** A date or time resolved against the release date, ISO 8601: 12일 → 2024-09-12. */
  | 'iso-date'
  /** An exact decimal numeral: 2,480억 → 248000000000. */
  | 'numeral'
  /** A whole number: 3대 → 3. */
  | 'count'
  /** The unit as written, or its standard sign: ㎡ → m². */
  | 'unit'
  /** The words of the text, or the full name that a dictionary entry or the text gives for them: 충북 → 충청북도. */
  | 'full-name'
  /** The official code of what is named: 진주시 → 4817000000. */
  | 'code'
  /** A word of a closed list that the governing predicate decides: 개최했다 → held. */
  | 'predicate'
  /** Whether the words say so: 등 → true. */
  | 'boolean'
  /** A number that the words earn; it orders and is not in the text: 관광벨트 → 4.2. */
  | 'score'
  /** The name of the licence with the number that the text gives: 1유형 → 공공누리 제1유형. */
  | 'licence';

/** What is declared of one field. */
export interface SummaryField {
  readonly normalisation: Normalisation;
  /** What the field says. */
  readonly description: string;
  /** Words of a text, and what becomes of them where they change. */
  readonly example: string;
}

/**
 * Every field of the summary by its path, lists without their numbers; `delivered` stands outside the text.
 *
 * @example `SUMMARY_FIELDS['event.value.when'].normalisation` → 'iso-date'
 */
export const SUMMARY_FIELDS = {
  headline: {
    normalisation: 'spaces-collapsed',
    description: 'The title of the release.',
    example: '강릉시, 둘레길 개통',
  },
  subHeadlines: {
    normalisation: 'spaces-collapsed',
    description: 'A line under the headline, without the dashes around.',
    example: '3대 전략 제시',
  },
  issuer: {
    normalisation: 'full-name',
    description: 'The body that issues the release.',
    example: '충북도 → 충청북도',
  },
  publishedAt: {
    normalisation: 'iso-date',
    description: 'When it was released, where the text says so.',
    example: '24-09-12 15:20 → 2024-09-12T15:20+09:00',
  },
  embargoUntil: {
    normalisation: 'iso-date',
    description: 'From when it may be reported.',
    example: '5. 3.(금) 12:00 이후 → 2024-05-03T12:00+09:00',
  },
  oneLine: {
    normalisation: 'spaces-collapsed',
    description: 'The sentence or line that says most.',
    example: '시는 둘레길을 열었다.',
  },
  what: {
    normalisation: 'spaces-collapsed',
    description: 'What is done: the headline behind its body, else what the lead reports.',
    example: '용역 최종보고회 개최',
  },
  who: {
    normalisation: 'full-name',
    description: 'The issuer and a body that acts with it.',
    example: '충북도 → 충청북도',
  },
  when: {
    normalisation: 'iso-date',
    description: 'The time of what is done.',
    example: '12일 오전 10시 → 2024-09-12T10:00',
  },
  where: {
    normalisation: 'spaces-collapsed',
    description: 'The place of what is done.',
    example: '충북도청 대회의실',
  },
  'event.value.name': {
    normalisation: 'spaces-collapsed',
    description: 'The name of the main event.',
    example: '연구용역 최종보고회',
  },
  'event.value.when': {
    normalisation: 'iso-date',
    description: 'The time of the main event.',
    example: '12일 오전 10시 → 2024-09-12T10:00',
  },
  'event.value.where': {
    normalisation: 'spaces-collapsed',
    description: 'The place of the main event.',
    example: '충북도청 대회의실',
  },
  'event.value.host': {
    normalisation: 'full-name',
    description: 'Who holds the main event.',
    example: '충북도 → 충청북도',
  },
  'event.value.status': {
    normalisation: 'predicate',
    description: 'How far the main event is.',
    example: '개최했다 → held',
  },
  'event.value.participants.who': {
    normalisation: 'spaces-collapsed',
    description: 'Who came, without the number.',
    example: '위원들과 관계부서 직원들',
  },
  'event.value.participants.count': {
    normalisation: 'numeral',
    description: 'How many came.',
    example: '20여 명 → 20',
  },
  'event.value.participants.approximate': {
    normalisation: 'boolean',
    description: 'Whether the number is rough.',
    example: '20여 명 → true',
  },
  'plans.value.label': {
    normalisation: 'spaces-collapsed',
    description: 'The words that promise the plan.',
    example: '3대 전략',
  },
  'plans.value.count': {
    normalisation: 'count',
    description: 'The promised number of items.',
    example: '3대 전략 → 3',
  },
  'plans.value.items': {
    normalisation: 'spaces-collapsed',
    description: 'An item of the plan.',
    example: '주민 설명회 개최',
  },
  'plans.value.complete': {
    normalisation: 'boolean',
    description: 'Whether the text shows all items.',
    example: '3대 전략 아래 셋 → true',
  },
  'plans.value.parent': {
    normalisation: 'spaces-collapsed',
    description: 'The plan above.',
    example: '3대 전략',
  },
  'keyFigures.value.text': {
    normalisation: 'spaces-collapsed',
    description: 'A number with its unit.',
    example: '2,480억 원',
  },
  'keyFigures.value.value': {
    normalisation: 'numeral',
    description: 'Its value.',
    example: '2,480억 원 → 248000000000',
  },
  'keyFigures.value.unit': {
    normalisation: 'unit',
    description: 'Its unit, as written or normalised.',
    example: '㎡ → m²',
  },
  'keyFigures.value.about': {
    normalisation: 'spaces-collapsed',
    description: 'What it is the number of.',
    example: '안건',
  },
  'officials.value.name': {
    normalisation: 'full-name',
    description: 'The name of an office holder.',
    example: '김 장관 → 김한결',
  },
  'officials.value.title': {
    normalisation: 'spaces-collapsed',
    description: 'The fullest title beside the name.',
    example: '행정부지사',
  },
  'officials.value.org': {
    normalisation: 'full-name',
    description: 'The body that the office belongs to.',
    example: '도 → 충청북도',
  },
  'regions.value.name': {
    normalisation: 'full-name',
    description: 'A region with those above it.',
    example: '진주 → 경상남도 진주시',
  },
  'regions.value.code': {
    normalisation: 'code',
    description: 'The 법정동 code of the region.',
    example: '진주 → 4817000000',
  },
  laws: {
    normalisation: 'full-name',
    description: 'A law in full.',
    example: '공유재산법 → 공유재산 및 물품 관리법',
  },
  'quotes.value.text': {
    normalisation: 'spaces-collapsed',
    description: 'What somebody says.',
    example: '꼼꼼히 챙기겠다',
  },
  'quotes.value.speaker': {
    normalisation: 'full-name',
    description: 'Who says it, or in what role.',
    example: '이 시장 → 이한결',
  },
  'lists.value.label': {
    normalisation: 'spaces-collapsed',
    description: 'The words that name a list.',
    example: '주요 내용',
  },
  'lists.value.items': {
    normalisation: 'spaces-collapsed',
    description: 'An item of a list.',
    example: '요금 감면',
  },
  'lists.value.open': {
    normalisation: 'boolean',
    description: 'Whether the text says that there is more.',
    example: '신분증, 물 등 → true',
  },
  'relations.value.kind': {
    normalisation: 'predicate',
    description: 'What a relation says.',
    example: '체결했다 → signs-with',
  },
  'relations.value.subject': {
    normalisation: 'full-name',
    description: 'Who does it.',
    example: '충북도 → 충청북도',
  },
  'relations.value.object': {
    normalisation: 'full-name',
    description: 'What it is done to.',
    example: '업무협약',
  },
  'relations.value.partners': {
    normalisation: 'full-name',
    description: 'With whom.',
    example: '충북대 → 충북대학교',
  },
  'relations.value.post': {
    normalisation: 'spaces-collapsed',
    description: 'The post that somebody is appointed to.',
    example: '위원장',
  },
  'relations.value.amount.amount': {
    normalisation: 'numeral',
    description: 'The money allocated.',
    example: '5억 원 → 500000000',
  },
  'relations.value.amount.currency': {
    normalisation: 'unit',
    description: 'Its currency.',
    example: '5억 원 → 원',
  },
  'relations.value.law': {
    normalisation: 'full-name',
    description: 'The law that it rests on.',
    example: '관광진흥법',
  },
  'relations.value.when': {
    normalisation: 'iso-date',
    description: 'When.',
    example: '5일 → 2024-03-05',
  },
  'relations.value.period.from': {
    normalisation: 'iso-date',
    description: 'The first day, month or year.',
    example: '2025년부터 → 2025',
  },
  'relations.value.period.to': {
    normalisation: 'iso-date',
    description: 'The last day, month or year.',
    example: '2030년까지 → 2030',
  },
  'keywords.value.text': {
    normalisation: 'spaces-collapsed',
    description: 'A word that tells what the release is about.',
    example: '관광벨트',
  },
  'keywords.value.score': {
    normalisation: 'score',
    description: 'How telling it is, within one release.',
    example: '4.2',
  },
  keySentences: {
    normalisation: 'spaces-collapsed',
    description: 'A sentence that says much.',
    example: '도는 보고회를 열었다.',
  },
  'contacts.value.names': {
    normalisation: 'verbatim',
    description: 'A name of a contact line.',
    example: '하정윤',
  },
  'contacts.value.phones': {
    normalisation: 'verbatim',
    description: 'A telephone number of a contact line.',
    example: '043-000-0000',
  },
  'contacts.value.emails': {
    normalisation: 'verbatim',
    description: 'A mail address of a contact line.',
    example: 'a@example.kr',
  },
  attachments: {
    normalisation: 'spaces-collapsed',
    description: 'A paper that comes with the release.',
    example: '붙임 1. 행사 개요',
  },
  licence: {
    normalisation: 'licence',
    description: 'The open licence that the text names.',
    example: '공공누리 1유형 → 공공누리 제1유형',
  },
} as const satisfies Readonly<Record<string, SummaryField>>;
