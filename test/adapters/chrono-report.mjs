// What chrono-node gives with our parsers for a few texts, as JSON; run by chrono-zones.test.ts under several time zones.
import { Chrono } from 'chrono-node';
import { runnerImport } from 'vite';

const { ko } = (await runnerImport(new URL('../../src/adapters/chrono.ts', import.meta.url).pathname)).module;
const chrono = new Chrono(ko.casual);
const TEXTS = [
  '오늘 오후 2시, 어제, 다음 주 화요일',
  '2021. 12. 2. 14:00, 3시간 후, 지난달 말',
  '11월 7일~12월 3일, 아침, 9:30~11:00',
];
const INSTANTS = ['2021-12-02T23:30:00Z', '2024-03-10T10:30:00Z', '2024-11-03T05:30:00Z'];
const report = INSTANTS.flatMap((instant) =>
  TEXTS.flatMap((text) =>
    [false, true].map((forwardDate) =>
      chrono
        .parse(text, { instant: new Date(instant), timezone: 540 }, { forwardDate })
        .map(({ index, text: surface, start, end }) => [index, surface, start.date(), end?.date()]),
    ),
  ),
);
process.stdout.write(JSON.stringify(report));
