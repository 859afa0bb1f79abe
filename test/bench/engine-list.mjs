// The engines that are compared. `against` is the bare engine whose time is 1; `runner` is the program that runs it.
export const ENGINES = [
  { id: 'kiwi-nlp', name: 'kiwi-nlp (WebAssembly)', against: 'kiwi-nlp', runner: 'node', model: true },
  { id: 'gongbo-kiwi', name: 'gongbo + Kiwi', against: 'kiwi-nlp', runner: 'node', model: true },
  { id: 'kiwipiepy', name: 'kiwipiepy (native)', against: 'kiwi-nlp', runner: 'python', model: true },
  { id: 'garu-ko', name: 'garu-ko', against: 'garu-ko', runner: 'node', model: false },
  { id: 'gongbo-garu', name: 'gongbo + garu', against: 'garu-ko', runner: 'node', model: false },
  { id: 'mecab', name: 'python-mecab-ko (native)', against: 'kiwi-nlp', runner: 'python', model: false },
];
