// What the stage and the phrase reader give for a fixed list of texts, as JSON; run by zones.test.ts under several time zones.
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(new URL(path, import.meta.url).pathname)).module;
const { zoneReport } = await load('./zone-report.ts');
process.stdout.write(JSON.stringify(await zoneReport()));
