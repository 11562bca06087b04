/** Runs the rules over one slot. */
import type { ChunkRule, FaultRule, FieldRule, ItemRule, LackRule, Rule, ValueRule } from '../rules/rule';
import { type Message, say } from '../text/message';
import type { SlotState } from './file';
import { RunContext, type RuleSource } from './context';

type Coded<R> = R & { code: string };

/** The rules sorted by what they look at, so that a value meets only those it concerns. */
export class RuleSet {
  private readonly byValue = new Map<string, Coded<ValueRule>[]>();
  private readonly byItem = new Map<string, Coded<ItemRule>[]>();
  private readonly byField = new Map<string, Coded<FieldRule>[]>();
  private readonly byFault = new Map<string, Coded<FaultRule | LackRule>>();
  private readonly byChunk: Coded<ChunkRule>[] = [];

  constructor(readonly rules: Readonly<Record<string, Rule>>) {
    for (const [code, rule] of Object.entries(rules)) {
      if ('values' in rule) for (const holds of rule.values) push(this.byValue, holds, { ...rule, code });
      else if ('items' in rule) for (const item of rule.items) push(this.byItem, item, { ...rule, code });
      else if ('fields' in rule) for (const field of rule.fields) push(this.byField, field, { ...rule, code });
      else if ('faults' in rule || 'lacks' in rule) this.byFault.set(code, { ...rule, code });
      else if ('chunk' in rule) this.byChunk.push({ ...rule, code });
    }
  }

  /** Runs every rule the slot's values call for, in place of what was found before. Returns how many checks ran. */
  run(state: SlotState, source: RuleSource): number {
    source.knowledge.forget(state);
    state.due = false;
    state.findings = [];
    const context = new RunContext(source, state);
    let checks = 0;
    const attempt = <T>(rule: Checking<T>, thing: T): void => {
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
      for (const rule of this.byValue.get(site.holds) ?? NONE) if (!site.faulty || rule.evenFaulty) attempt(rule, site);
      if (site.holds === 'item') for (const rule of this.byItem.get(site.shape.holds?.item ?? '') ?? NONE) attempt(rule, site);
      if (!site.parent) for (const rule of byField) if (!site.faulty || rule.evenFaulty) attempt(rule, site);
    }
    return checks;
  }
}

interface Checking<T> {
  code: string;
  check(thing: T, context: RunContext): void;
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
