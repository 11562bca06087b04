import assert from 'node:assert/strict';
import { anchorAt, EchoGuard, nearest, scrollToAnchor, scrollToShow } from '../../../client/webview/scroll';

const view = (top: number, height = 500, page = 5000) => ({ top, height, page });
const box = (item: string, top: number, bottom: number, nth = 0) => ({ item, nth, top, bottom });

describe('scrolling the preview', () => {
  describe('to show the item of the cursor', () => {
    it('does not move when the whole item is seen', () => {
      assert.equal(scrollToShow(box('ziel:Z1', 1100, 1300), 0.5, view(1000)), undefined);
    });

    it('moves when the item is cut off at the lower edge, and leaves room above it', () => {
      const goal = scrollToShow(box('ziel:Z1', 1400, 1600), 0, view(1000));
      assert.equal(goal, 1300);
    });

    it('moves when the item lies above', () => {
      const goal = scrollToShow(box('ziel:Z1', 300, 400), 0, view(1000)) ?? Number.NaN;
      assert.ok(goal < 300 && goal + 500 > 400);
    });

    it('shows an item that only just fits from its top to its bottom', () => {
      const goal = scrollToShow(box('ziel:Z1', 2000, 2460), 1, view(0)) ?? Number.NaN;
      assert.ok(goal <= 2000 && goal + 500 >= 2460, String(goal));
    });

    it('goes by the place within an item that is higher than the window', () => {
      const tall = box('massnahme:M1', 1000, 3000);
      assert.equal(scrollToShow(tall, 0.5, view(1800)), undefined);
      assert.equal(scrollToShow(tall, 0.5, view(0)), 1900);
      assert.equal(scrollToShow(tall, 0.9, view(1000)), 2700);
    });

    it('never leaves the page', () => {
      assert.equal(scrollToShow(box('a', 10, 60), 0, view(1000)), 0);
      assert.equal(scrollToShow(box('a', 4900, 4990), 0, view(0)), 4500);
    });

    it('does not move a page that is already as far as it goes', () => {
      assert.equal(scrollToShow(box('a', 4900, 5000), 0, view(4500)), undefined);
      assert.equal(scrollToShow(box('a', 0, 100), 0, view(0)), undefined);
      assert.equal(scrollToShow(box('a', 100, 150), 0, { top: 0, height: 160, page: 160 }), undefined);
    });

    it('takes a fraction outside of 0 to 1 for the nearest end', () => {
      assert.equal(scrollToAnchor(box('a', 1000, 2000), 7, view(0)), 2000);
      assert.equal(scrollToAnchor(box('a', 1000, 2000), -7, view(0)), 1000);
    });
  });

  describe('to an item the page shows more than once', () => {
    const boxes = [box('massnahme:M1', 1000, 1100), box('massnahme:M1', 3000, 3400, 1)];

    it('takes the one that is seen already', () => {
      assert.equal(nearest(boxes, view(2900))?.nth, 1);
      assert.equal(nearest(boxes, view(700))?.nth, 0);
    });

    it('takes the shortest way to one that is not', () => {
      assert.equal(nearest(boxes, view(2300))?.nth, 1);
      assert.equal(nearest(boxes, view(1300))?.nth, 0);
      assert.equal(nearest(boxes, view(4000))?.nth, 1);
    });

    it('knows none of an item that is hidden', () => {
      assert.equal(nearest([], view(0)), undefined);
    });
  });

  describe('through a profile of 3,000 lines', () => {
    // A row in the table for each measure, a sheet for most of them: about 300 boxes, some with others inside.
    const rows = Array.from({ length: 150 }, (_, index) => box(`massnahme:M${index}`, 2000 + index * 80, 2078 + index * 80));
    const sheets = Array.from({ length: 150 }, (_, index) => [
      box(`massnahme:M${index}`, 15000 + index * 420, 15400 + index * 420, 1),
      box(`massnahme:M${index}/indikatoren#0`, 15200 + index * 420, 15300 + index * 420),
    ]).flat();
    const boxes = [...rows, ...sheets];
    const heights = Array.from({ length: 800 }, (_, step) => 2000 + step * 100);

    it('goes down with the reader, never back', () => {
      const places = heights.map((y) => anchorAt(boxes, y)).map((spot) => {
        const found = boxes.find(({ item, nth }) => item === spot?.item && nth === spot.nth);
        assert.ok(found && spot);
        return found.top + (found.bottom - found.top) * spot.fraction;
      });
      places.reduce((before, place) => {
        assert.ok(place >= before, `${place} after ${before}`);
        return place;
      });
    });

    it('is never further off than the gap between two items', () => {
      for (const y of heights.filter((each) => each < 14000 || (each > 15000 && each < 78000))) {
        const spot = anchorAt(boxes, y);
        const found = boxes.find(({ item, nth }) => item === spot?.item && nth === spot.nth);
        const back = found && spot ? scrollToAnchor(found, spot.fraction, view(0, 500, 90000)) : Number.NaN;
        assert.ok(Math.abs(back - y) <= 20, `${back} instead of ${y}`);
      }
    });

    it('passes over what is folded or filtered away: it has no box', () => {
      const left = boxes.filter(({ item }) => item !== 'massnahme:M7');
      const y = rows[7]?.top ?? 0;
      assert.deepEqual(anchorAt(left, y + 10), { item: 'massnahme:M6', nth: 0, fraction: 1 });
    });
  });

  describe('to know where the reader is', () => {
    const boxes = [
      box('feld:titel', 0, 100),
      box('ziel:Z1', 200, 1000),
      box('ziel:Z1/indikatoren#0', 600, 800),
      box('ziel:Z2', 1200, 1400),
    ];

    it('takes the innermost item', () => {
      assert.deepEqual(anchorAt(boxes, 650), { item: 'ziel:Z1/indikatoren#0', nth: 0, fraction: 0.25 });
      assert.deepEqual(anchorAt(boxes, 400), { item: 'ziel:Z1', nth: 0, fraction: 0.25 });
    });

    it('takes the end of the item above when it is between two', () => {
      assert.deepEqual(anchorAt(boxes, 1100), { item: 'ziel:Z1', nth: 0, fraction: 1 });
      assert.deepEqual(anchorAt(boxes, 9000), { item: 'ziel:Z2', nth: 0, fraction: 1 });
    });

    it('knows nothing above the first item or without any', () => {
      assert.equal(anchorAt([box('a', 50, 60)], 10), undefined);
      assert.equal(anchorAt([], 10), undefined);
    });

    it('comes back to the same place', () => {
      for (const y of [0, 99, 200, 345, 650, 799, 1399]) {
        const anchor = anchorAt(boxes, y);
        const found = boxes.find((each) => each.item === anchor?.item);
        assert.ok(anchor && found);
        assert.equal(scrollToAnchor(found, anchor.fraction, view(0)), y);
      }
    });
  });

  describe('without echo', () => {
    it('takes the announced position for its own, however often it is reported', () => {
      const guard = new EchoGuard();
      guard.expect(400);
      assert.equal(guard.isEcho(400.4), true);
      assert.equal(guard.isEcho(400), true);
    });

    it('takes any other position for the reader, and from then on the announced one too', () => {
      const guard = new EchoGuard();
      guard.expect(400);
      assert.equal(guard.isEcho(430), false);
      assert.equal(guard.isEcho(400), false);
    });

    it('expects nothing at first', () => {
      assert.equal(new EchoGuard().isEcho(0), false);
    });
  });
});
