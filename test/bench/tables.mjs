// The results as Markdown tables, for the terminal and for README.md.
const WORDS = {
  ko: {
    engine: ['엔진', '글자/초', '글자/CPU초', '바탕 엔진에 견준 시간', '첫 결과까지', '최대 메모리'],
    growth: ['', '가장 긴 것', '시간(CPU)', '지수: 전체', '지수: 긴 절반'],
    stage: ['단계', '시간(CPU)', '비율', '지수: 전체', '지수: 긴 절반'],
    length: '문서 길이',
    number: '문서 수',
    compare: 'compare()의 문서 수',
    characters: '글자',
    documents: '건',
    ratio: (base, wall, processor) => `${base}의 ${wall}배 (CPU ${processor}배)`,
    missing: '뺀 것',
  },
  en: {
    engine: [
      'engine',
      'characters/s',
      'characters/CPU s',
      'time against the bare engine',
      'to the first result',
      'peak memory',
    ],
    growth: ['', 'largest', 'CPU time', 'exponent: all', 'exponent: longer half'],
    stage: ['stage', 'CPU time', 'share', 'exponent: all', 'exponent: longer half'],
    length: 'length of a document',
    number: 'number of documents',
    compare: 'number of documents in compare()',
    characters: 'characters',
    documents: 'documents',
    ratio: (base, wall, processor) => `${wall} × ${base} (CPU ${processor} ×)`,
    missing: 'left out',
  },
};

/** Speed, start and memory by engine. */
export function engineTable({ engines, leftOut }, language) {
  const words = WORDS[language];
  const rows = engines.map(({ id, name, against, ratio, processorRatio, ...figures }) => [
    name,
    grouped(figures.charactersPerSecond),
    grouped(figures.charactersPerProcessorSecond),
    id === against
      ? '1'
      : ratio === undefined
        ? '–'
        : words.ratio(against, ratio.toFixed(2), processorRatio.toFixed(2)),
    `${figures.startSeconds.toFixed(2)} s`,
    `${grouped(figures.peakMegabytes)} MB`,
  ]);
  const notes = leftOut.map(({ id, reason }) => `\n\n${words.missing}: ${id} (${reason})`);
  return `${table(words.engine, rows)}${notes.join('')}`;
}

/** The exponents of the whole. */
export function growthTable({ length, number }, language) {
  const words = WORDS[language];
  const [longest, most] = [length.points.at(-1), number.points.at(-1)];
  const row = (label, size, milliseconds, { all, longer }) => [
    label,
    size,
    seconds(milliseconds),
    exponent(all, 3),
    exponent(longer, 3),
  ];
  return table(words.growth, [
    row(words.length, `${grouped(longest.characters)} ${words.characters}`, longest.milliseconds, length.exponents),
    row(words.number, `${grouped(most.documents)} ${words.documents}`, most.milliseconds, number.exponents),
    row(words.compare, `${grouped(most.documents)} ${words.documents}`, most.stages.compare, number.stages.compare),
  ]);
}

/** The exponents of each stage over the length of a document, the dearest stage first. */
export function stageTable({ length }, language) {
  const longest = length.points.at(-1);
  const rows = Object.entries(longest.stages)
    .sort(([, one], [, other]) => other - one)
    .map(([stage, milliseconds]) => [
      stage,
      seconds(milliseconds),
      `${((100 * milliseconds) / longest.milliseconds).toFixed(1)} %`,
      exponent(length.stages[stage].all, 2),
      exponent(length.stages[stage].longer, 2),
    ]);
  return table(WORDS[language].stage, rows);
}

/** A Markdown table, its first column to the left, the others to the right. */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** `1234567` → `1,234,567`. */
export function grouped(number) {
  return Math.round(number).toLocaleString('en-US');
}

function exponent(value, digits) {
  return value === null ? '–' : value.toFixed(digits);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
