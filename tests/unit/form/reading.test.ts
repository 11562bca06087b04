import assert from 'node:assert/strict';
import { FormReading } from '../../../client/form/reading';
import { FORM, FORM_SPEC } from '../../../server/protocol';

const part = (id: string, stamp: number) => ({ id, path: [id], line: 0, stamp });

describe('what is read for the page of a form', () => {
  /** A text in a version, and a server that notes what it is asked. */
  const begun = () => {
    const document = { version: 1 };
    const parts = [part('titel', 1), part('stand', 2)];
    const asked: string[] = [];
    const server = (method: string, { has = {} }: { has?: Record<string, number> }) => {
      asked.push(method === FORM.method ? `values besides ${Object.keys(has)}` : 'spec');
      if (method === FORM_SPEC.method) return { art: 'profil', root: 0, types: [] };
      return { art: 'profil', version: document.version, parts: parts.map((each) => (has[each.id] === each.stamp ? each : { ...each, content: { value: { line: 0 }, comments: [], unknown: [] } })) };
    };
    const client = { sendRequest: async (method: string, params: object) => server(method, params) } as unknown as ConstructorParameters<typeof FormReading>[1];
    const reading = new FormReading(document, client, () => 'file:///a.bzrp.yaml');
    const next = async () => {
      const news = await reading.next();
      return typeof news === 'object' ? { contents: news.values.parts.flatMap(({ id, content }) => (content ? [id] : [])), hasSpec: news.spec !== undefined } : news;
    };
    return { asked, document, parts, reading, next };
  };

  it('is asked for while the page loads, and once', async () => {
    const { asked, reading, next } = begun();
    reading.begin();
    assert.deepEqual(asked, ['values besides ', 'spec']);
    assert.deepEqual(await next(), { contents: ['titel', 'stand'], hasSpec: true });
    assert.equal(asked.length, 2);
  });

  it('is asked for again when the text went on meanwhile', async () => {
    const { asked, document, reading, next } = begun();
    reading.begin();
    document.version = 2;
    await next();
    assert.equal(asked.length, 4);
  });

  it('is what has changed, then, and nothing when nothing has', async () => {
    const { asked, document, parts, reading, next } = begun();
    reading.begin();
    await next();
    assert.equal(await next(), 'nothing');
    document.version = 2;
    parts[1] = part('stand', 3);
    assert.deepEqual(await next(), { contents: ['stand'], hasSpec: false });
    // Findings come without a change of the text.
    parts[0] = part('titel', 4);
    assert.deepEqual(await next(), { contents: ['titel'], hasSpec: false });
    assert.deepEqual(asked.slice(2), Array(3).fill('values besides titel,stand'));
  });

  it('is everything again for a page made anew, also when it goes in the middle of an answer', async () => {
    const { reading, next } = begun();
    reading.begin();
    await next();
    const under = next();
    reading.begin();
    await under;
    assert.deepEqual(await next(), { contents: ['titel', 'stand'], hasSpec: true });
  });
});
