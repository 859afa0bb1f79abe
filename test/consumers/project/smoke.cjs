// The same doors by `require`.
const assert = require('node:assert/strict');
const { createAnalyzer } = require('gongbo');
const doors = ['gongbo/node', 'gongbo/chrono', 'gongbo/compromise', 'gongbo/display', 'gongbo/natural', 'gongbo/wink'];
for (const door of doors) assert.ok(Object.keys(require(door)).length > 0, door);
assert.equal(
  require('gongbo/schema.json').title !== undefined || require('gongbo/schema.json').$schema !== undefined,
  true,
);

createAnalyzer({ engine: 'garu' }).then((analyzer) => {
  const { findMatches } = require('gongbo/compromise');
  const document = analyzer.analyze('가람시는 3대 전략을 발표했다.');
  assert.equal(findMatches(document, '#Number 대 #PlanNoun')[0].text, '3대 전략');
  console.log('require ok');
});
