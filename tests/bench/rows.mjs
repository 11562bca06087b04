// What is measured. Each row is a function of one server process; the servers take turns (scripts/bench.mjs).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Server } from './server.mjs';

const HEADER = 'status: entwurf';
/** A value no server accepts: both tell it as soon as they have looked at the text. */
const WRONG = 'status: xntwurf';
/** Documents fall on this uri; both servers take files of this name. */
const uriOf = (folder, name) => `${folder}/${name}.bzrp.yaml`;

/** @param {{ours: string, folder: string, folderUri: string, schema: string, cache: string, profile: (options: object) => string, regions: string[]}} world */
export function rowsOf(world) {
  const { folderUri, profile, regions } = world;
  const start = (which) => Server.start(which, world);

  /** A profile with a wrong value in its header, so that there is always something to find. */
  const faulty = (lines, options = {}) => profile({ lines, faulty: 0.015, ...options }).replace(HEADER, WRONG);

  async function opened(which, lines) {
    const server = await start(which);
    const uri = uriOf(folderUri, `p${lines}`);
    const text = faulty(lines);
    const found = server.findings(uri, (all) => all.length > 0);
    await server.open(uri, text);
    const findings = await found;
    return { server, uri, text, findings };
  }

  /** A value in the middle of the profile is spoilt and mended, one key press each. */
  async function keyPresses(which, lines, budget) {
    const { server, uri, text } = await opened(which, lines);
    try {
      const at = text.indexOf('status: geplant', text.length >> 1) + 'status: '.length;
      const line = text.slice(0, at).split('\n').length - 1;
      const character = at - text.lastIndexOf('\n', at - 1) - 1;
      const here = (all) => all.some(({ range }) => range.start.line === line);
      const times = [];
      let cpu = server.cpu();
      const until = performance.now() + budget;
      for (let press = 0; press < 60 && (press < 6 || performance.now() < until); press += 1) {
        const isSpoilt = press % 2 === 0;
        const found = server.findings(uri, (all) => here(all) === isSpoilt);
        const started = performance.now();
        await server.change(uri, { start: { line, character }, end: { line, character: character + (isSpoilt ? 0 : 1) } }, isSpoilt ? 'x' : '');
        await found;
        times.push(performance.now() - started);
        // The first ones find the code cold.
        if (press === 3) cpu = server.cpu();
      }
      const warm = times.slice(4);
      return { latency: warm, cpu: (server.cpu() - cpu) / warm.length, memory: server.memory() };
    } finally {
      await server.stop();
    }
  }

  return {
    /** A start, some work and a rest long enough for a server to keep what makes its next start faster. */
    async warmUp(which) {
      const { server } = await opened(which, 300);
      await new Promise((resolve) => setTimeout(resolve, 4000));
      await server.stop();
    },

    async startUp(which) {
      const server = await start(which);
      await server.stop();
      return server.initialized;
    },

    async firstFindings(which, lines) {
      const { server } = await opened(which, lines);
      const time = performance.now() - server.started;
      await server.stop();
      return time;
    },

    keyPresses,

    async completion(which, lines) {
      const { server, uri, text } = await opened(which, lines);
      const at = text.indexOf('status: geplant', text.length >> 1) + 'status: '.length;
      const line = text.slice(0, at).split('\n').length - 1;
      const character = at - text.lastIndexOf('\n', at - 1) - 1;
      const times = [];
      for (let press = 0; press < 12; press += 1) {
        const started = performance.now();
        const isSpoilt = press % 2 === 0;
        await server.change(uri, { start: { line, character }, end: { line, character: character + (isSpoilt ? 0 : 1) } }, isSpoilt ? 'x' : '');
        await server.completion(uri, { line, character });
        times.push(performance.now() - started);
      }
      await server.stop();
      return times.slice(2);
    },

    /**
     * Among the files of a folder one is open: a key press in a reference, then what is offered there, then the tree of all profiles.
     * Times of our server alone: the other one knows of no other file.
     */
    async among(root, name, files) {
      const server = await Server.start('ours', { ...world, folder: root });
      const uri = pathToFileURL(join(root, name)).href;
      const text = readFileSync(join(root, name), 'utf8').replace(HEADER, WRONG);
      const found = server.findings(uri, (all) => all.length > 0);
      await server.open(uri, text);
      await found;
      // All of them are read first.
      while ((await server.tree()).districts.flatMap(({ profiles }) => profiles).length < files) await new Promise((resolve) => setTimeout(resolve, 100));
      const at = text.indexOf('ziele: [', text.indexOf('massnahmen:')) + 'ziele: ['.length;
      const line = text.slice(0, at).split('\n').length - 1;
      const character = at - text.lastIndexOf('\n', at - 1) - 1;
      const times = { completion: [], tree: [] };
      let { revision } = await server.tree();
      for (let press = 0; press < 40; press += 1) {
        const isTyped = press % 2 === 0;
        await server.change(uri, { start: { line, character }, end: { line, character: character + (isTyped ? 0 : 1) } }, isTyped ? 'Z' : '');
        const started = performance.now();
        await server.completion(uri, { line, character });
        const offered = performance.now();
        ({ revision } = await server.tree(revision));
        times.completion.push(offered - started);
        times.tree.push(performance.now() - offered);
      }
      await server.stop();
      return { completion: times.completion.slice(10), tree: times.tree.slice(10) };
    },

    /** 143 profiles opened at once. */
    async many(which) {
      const server = await start(which);
      const texts = regions.map((region, at) => ({ uri: uriOf(folderUri, `r${region}`), text: faulty(300, { region, seed: at + 1 }) }));
      const found = texts.map(({ uri }) => server.findings(uri, (all) => all.length > 0));
      const started = performance.now();
      const cpu = server.cpu();
      for (const { uri, text } of texts) await server.open(uri, text);
      await Promise.all(found);
      const result = { time: performance.now() - started, cpu: server.cpu() - cpu };
      await server.stop();
      return result;
    },

    /** What a thousand opened and closed profiles leave behind, in MB. */
    async openClose(which) {
      const { server, uri: kept } = await opened(which, 300);
      const text = faulty(300);
      const cycle = async (at) => {
        const uri = uriOf(folderUri, `x${at}`);
        const found = server.findings(uri, (all) => all.length > 0);
        await server.open(uri, text);
        await found;
        await server.close(uri);
      };
      for (let at = 0; at < 50; at += 1) await cycle(at);
      const before = server.memory().now;
      for (let at = 50; at < 1050; at += 1) await cycle(at);
      await server.close(kept);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const left = server.memory().now - before;
      await server.stop();
      return left;
    },
  };
}
