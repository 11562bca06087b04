import assert from 'node:assert/strict';
import { Refresh } from '../../../client/preview/refresh';

/** A refresh whose runs are ended by hand; `runs` holds one function for each run, `aborted` tells of those given up. */
function refresh() {
  const runs: (() => void)[] = [];
  const aborted: number[] = [];
  const subject = new Refresh((signal) => {
    const number = runs.length;
    signal.addEventListener('abort', () => aborted.push(number));
    return new Promise<void>((resolve) => {
      runs.push(resolve);
    });
  });
  return { subject, runs, aborted };
}

/** Lets everything happen that is due: timers of 0 ms and what follows them. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('when the preview renders', () => {
  it('renders nothing before somebody sees it', async () => {
    const { subject, runs } = refresh();
    subject.restart();
    subject.soon();
    await settle();
    assert.equal(runs.length, 0);
  });

  it('renders nothing while hidden, and once when it is seen again', async () => {
    const { subject, runs } = refresh();
    subject.wake();
    runs[0]?.();
    await settle();
    subject.sleep();
    subject.restart();
    for (let change = 0; change < 5; change += 1) subject.soon();
    await settle();
    assert.equal(runs.length, 1);
    subject.wake();
    await settle();
    assert.equal(runs.length, 2);
  });

  it('gives up what runs when it is hidden, and what was due', async () => {
    const { subject, runs, aborted } = refresh();
    subject.wake();
    subject.soon();
    subject.sleep();
    assert.deepEqual(aborted, [0]);
    runs[0]?.();
    await settle();
    assert.equal(runs.length, 1);
  });

  it('renders once for many changes, never twice at a time, and the last state in the end', async () => {
    const { subject, runs } = refresh();
    subject.wake();
    for (let change = 0; change < 5; change += 1) subject.soon();
    await settle();
    assert.equal(runs.length, 1, 'the first one still runs');
    runs[0]?.();
    await settle();
    assert.equal(runs.length, 2);
    runs[1]?.();
    await settle();
    assert.equal(runs.length, 2);
  });
});
