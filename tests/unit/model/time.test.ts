import assert from 'node:assert/strict';
import {
  contains, dateOf, dayNumber, formatPeriod, formatTime, isAfter, isBefore, isInverted, lastDayOfYears, overlaps, parseTime,
  spanOf, type Time, timeText,
} from '../../../server/language/model/time';

function time(value: string | number): Time {
  const parsed = parseTime(value);
  assert.ok(parsed, `${value} is a time`);
  return parsed;
}

const day = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / 86_400_000);

describe('model/time', () => {
  it('reads a year, written as a number or a string, as its 365 or 366 days', () => {
    assert.deepEqual([time(2026).first, time('2026').last], [day('2026-01-01'), day('2026-12-31')]);
    assert.equal(time(2024).last - time(2024).first + 1, 366);
    assert.equal(time(2100).last - time(2100).first + 1, 365);
  });

  it('reads months and quarters with their real last day', () => {
    assert.deepEqual([time('2024-02').first, time('2024-02').last], [day('2024-02-01'), day('2024-02-29')]);
    assert.equal(time('2023-02').last, day('2023-02-28'));
    assert.deepEqual([time('2026-Q1').first, time('2026-Q1').last], [day('2026-01-01'), day('2026-03-31')]);
    assert.deepEqual([time('2026-Q4').first, time('2026-Q4').last], [day('2026-10-01'), day('2026-12-31')]);
  });

  it('reads half-years, and two years in a row from the first day to the last', () => {
    assert.deepEqual([time('2026-H1').first, time('2026-H1').last], [day('2026-01-01'), day('2026-06-30')]);
    assert.deepEqual([time('2026-H2').first, time('2026-H2').last], [day('2026-07-01'), day('2026-12-31')]);
    assert.deepEqual([time('2026/2027').first, time('2026/2027').last], [day('2026-01-01'), day('2027-12-31')]);
    assert.deepEqual([time('1999/2000').first, time('1999/2000').last], [day('1999-01-01'), day('2000-12-31')]);
  });

  it('says each notation again as it was written', () => {
    for (const text of ['2026', '2026/2027', '2026-H2', '2026-Q3', '2026-03', '2026-03-31']) assert.equal(timeText(time(text)), text);
  });

  it('refuses days that do not exist and years outside 1900–2199', () => {
    for (const wrong of ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13', '2026-00', '2026-01-00', '1899', '2200',
      '2026-Q5', '2026-Q0', '2026-q1', '26', '31.03.2026', '2026-3', '2026-03-1', ' 2026', '2026 ', '', '2026/2028', '2026/2026', '2027/2026', '2199/2200', '2026/27', '2026-H3', '2026-H0', '2026-h1', 2026.5, -2026, true, null]) {
      assert.equal(parseTime(wrong), undefined, String(wrong));
    }
    assert.ok(parseTime('2024-02-29'));
    assert.ok(parseTime('2000-02-29'));
    assert.ok(parseTime(1900) && parseTime(2199));
  });

  it('orders spans: overlap is neither before nor after', () => {
    assert.equal(isBefore(time('2026-03'), time('2026-04-01')), true);
    assert.equal(isBefore(time('2026-03'), time(2026)), false);
    assert.equal(isAfter(time(2026), time('2026-03')), false);
    assert.equal(isAfter(time('2027'), time('2026-12-31')), true);
    assert.equal(overlaps(time('2026-Q1'), time('2026-03-31')), true);
    assert.equal(contains(time('2026-Q1'), time('2026-03')), true);
    assert.equal(contains(time('2026-03'), time('2026-Q1')), false);
  });

  it('takes a start by its first and an end by its last day', () => {
    const span = spanOf({ von: time('2026-03'), bis: time(2028), ongoing: false });
    assert.deepEqual(span, { first: day('2026-03-01'), last: day('2028-12-31') });
    assert.deepEqual(spanOf({ von: time('2026-Q2'), bis: time('2026-Q2'), ongoing: false }), { first: day('2026-04-01'), last: day('2026-06-30') });
  });

  it('knows an inverted period, and that a month inside its year is none', () => {
    assert.equal(isInverted({ von: time(2028), bis: time(2026), ongoing: false }), true);
    assert.equal(isInverted({ von: time('2026-05'), bis: time(2026), ongoing: false }), false);
    assert.equal(spanOf({ von: time(2028), bis: time(2026), ongoing: false }), undefined);
  });

  it('gives no span where an end is unknown, and an endless one to an ongoing task', () => {
    assert.equal(spanOf({ von: time(2026), ongoing: false }), undefined);
    assert.equal(spanOf({ bis: time(2026), ongoing: true }), undefined);
    assert.equal(spanOf({ von: time(2026), ongoing: true })?.last, Number.POSITIVE_INFINITY);
  });

  it('counts years of a programme from the first day', () => {
    assert.equal(lastDayOfYears(day('2026-01-01'), 3), day('2028-12-31'));
    assert.equal(lastDayOfYears(day('2026-07-15'), 4), day('2030-07-14'));
    assert.equal(lastDayOfYears(day('2024-02-29'), 1), day('2025-02-28'));
  });

  it('writes times as German readers expect them', () => {
    assert.equal(formatTime(time('2026-03-31')), '31.03.2026');
    assert.equal(formatTime(time('2026-03')), 'März 2026');
    assert.equal(formatTime(time('2026-Q3')), '3. Quartal 2026');
    assert.equal(formatTime(time('2026-H1')), '1. Halbjahr 2026');
    assert.equal(formatTime(time('2026/2027')), '2026/2027');
    assert.equal(formatTime(time(2026)), '2026');
    assert.equal(formatPeriod({ von: time('2026-H2'), bis: time('2027/2028'), ongoing: false }), '2. Halbjahr 2026 – 2027/2028');
    assert.equal(formatPeriod({ von: time(2026), bis: time(2030), ongoing: false }), '2026–2030');
    assert.equal(formatPeriod({ von: time('2026-03'), bis: time('2028-06'), ongoing: false }), 'März 2026 – Juni 2028');
    assert.equal(formatPeriod({ von: time('2026-Q1'), bis: time('2026-Q3'), ongoing: false }), '1.–3. Quartal 2026');
    assert.equal(formatPeriod({ von: time('2026'), ongoing: true }), 'ab 2026 (Daueraufgabe)');
    assert.equal(formatPeriod({ von: time('2026'), bis: time('2026'), ongoing: false }), '2026');
  });

  it('turns day numbers back into calendar days', () => {
    assert.deepEqual(dateOf(dayNumber(2024, 2, 29)), { year: 2024, month: 2, day: 29 });
    assert.equal(dayNumber(1970, 1, 1), 0);
    assert.deepEqual(dateOf(dayNumber(1900, 1, 1)), { year: 1900, month: 1, day: 1 });
  });
});
