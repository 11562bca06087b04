/** Runs the rules over one slot. */
import type { Context, Rule } from '../rules/rule';
import type { Shape } from '../schema/shape';
import type { SchemaFault } from '../schema/validate';
import type { Site } from '../analysis/site';
import { type Message, say } from '../text/message';
import type { SlotState } from './file';
import { RunContext, type RuleSource } from './context';

/** A rule with its code, and nothing else of it: checking them all, each in the same form, is what a program does all day. */
interface Coded<T> {
  code: string;
  check(thing: T, context: RunContext): void;
}

interface SiteRule extends Coded<Site> {
  /** Also of a value the schema finds fault with. */
  evenFaulty: boolean;
}

/** The rules sorted by what they look at, so that a value meets only those it concerns. */
export class RuleSet {
  private readonly byValue = new Map<string, SiteRule[]>();
  private readonly byItem = new Map<string, SiteRule[]>();
  private readonly byField = new Map<string, SiteRule[]>();
  private readonly byFault = new Map<string, Coded<SchemaFault>>();
  private readonly byChunk: Coded<Context>[] = [];
  /** What a value meets of them, by its form: there are a few hundred, and as many values in each file. */
  private readonly byShape = new WeakMap<Shape, readonly SiteRule[]>();

  constructor(readonly rules: Readonly<Record<string, Rule>>) {
    for (const [code, rule] of Object.entries(rules)) {
      if ('values' in rule) for (const holds of rule.values) push(this.byValue, holds, { code, check: rule.check, evenFaulty: rule.evenFaulty ?? false });
      // An item is looked at whatever else is wrong with it.
      else if ('items' in rule) for (const item of rule.items) push(this.byItem, item, { code, check: rule.check, evenFaulty: true });
      else if ('fields' in rule) for (const field of rule.fields) push(this.byField, field, { code, check: rule.check, evenFaulty: rule.evenFaulty ?? false });
      else if ('faults' in rule || 'lacks' in rule) this.byFault.set(code, { code, check: rule.check });
      else if ('chunk' in rule) this.byChunk.push({ code, check: rule.check });
    }
  }

  /** Runs every rule the slot's values call for, in place of what was found before. Returns how many checks ran. */
  run(state: SlotState, source: RuleSource): number {
    source.knowledge.forget(state);
    state.due = false;
    state.findings = [];
    const context = new RunContext(source, state);
    let checks = 0;
    const attempt = <T>(rule: Coded<T>, thing: T): void => {
      checks += 1;
      context.code = rule.code;
      const before = state.findings.length;
      try {
        rule.check(thing, context);
      } catch (error) {
        state.findings.length = before;
        context.code = 'internal-error';
        context.report({ start: 0, end: 0 }, failureOf(rule.code, error));
      }
    };
    for (const rule of this.byChunk) attempt(rule, context);
    const { faults, sites } = state.analysis;
    for (const fault of faults) {
      const rule = this.byFault.get(fault.rule);
      if (rule) attempt(rule, fault);
    }
    const byField = state.slot.cut.kind === 'item' ? NONE : (this.byField.get(state.slot.key) ?? NONE);
    for (const site of sites) {
      for (const rule of this.rulesOf(site)) if (!site.faulty || rule.evenFaulty) attempt(rule, site);
      if (!site.parent) for (const rule of byField) if (!site.faulty || rule.evenFaulty) attempt(rule, site);
    }
    return checks;
  }

  private rulesOf({ shape, holds }: Site): readonly SiteRule[] {
    let rules = this.byShape.get(shape);
    if (!rules) {
      const ofItem = holds === 'item' ? (this.byItem.get(shape.holds?.item ?? '') ?? NONE) : NONE;
      this.byShape.set(shape, (rules = [...(this.byValue.get(holds) ?? NONE), ...ofItem]));
    }
    return rules;
  }
}

/** What is said of a rule that failed. */
export function failureOf(code: string, error: unknown): Message {
  return say('The rule "{0}" failed and was left out: {1}', code, error instanceof Error ? error.message : String(error));
}

const NONE: readonly never[] = [];

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
