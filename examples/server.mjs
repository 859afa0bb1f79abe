// 서버에서: 분석기 하나를 만들어 모든 요청이 함께 쓴다. analyze()는 동기 함수이고 상태가 없다.
// On a server: one analyzer for all requests. Hono here; in Express the body of the handler is the same:
//   app.post('/analyze', express.json({ limit: '1mb' }), (request, response) => response.json(answer(request.body)));
// npm install gongbo hono @hono/node-server
import { createAnalyzer, GongboError } from 'gongbo';
import { Hono } from 'hono';

const analyzer = await createAnalyzer({ engine: 'garu' });

function answer({ text, publishedAt, id }) {
  const { title, plans, officials, summary } = analyzer.analyze(text, { id, publishedAt }).toJSON();
  return {
    id,
    title,
    plans: plans.map(({ label, items }) => ({ label, items: items.map((item) => item.text) })),
    officials: officials.map(({ name, title: post }) => `${name} ${post}`),
    oneLine: summary.oneLine?.value,
  };
}

const app = new Hono();
app.post('/analyze', async (context) => context.json(answer(await context.req.json())));
// 쓰는 쪽의 잘못은 400으로, 이유와 고치는 법을 함께.
app.onError((error, context) =>
  error instanceof GongboError
    ? context.json({ code: error.code, message: error.message }, 400)
    : context.json({ message: 'JSON이 아니거나 서버의 잘못입니다' }, error instanceof SyntaxError ? 400 : 500),
);
export default app; // @hono/node-server의 serve(app), Deno.serve(app.fetch), Bun은 이대로

// 여기서는 포트를 열지 않고 요청을 바로 넣어 본다.
const text = '가람시(시장 한도윤)는 3일 ▲물길 정비 ▲숲길 조성 ▲장터 살리기 등 3대 전략을 발표했다.';
for (const body of [{ id: 'a', text, publishedAt: '2024-05-03' }, { text, publishedAt: '어제' }, { text: 5 }]) {
  const response = await app.request('/analyze', { method: 'POST', body: JSON.stringify(body) });
  console.log(response.status, JSON.stringify(await response.json(), null, 1));
}
