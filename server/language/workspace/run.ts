/** Runs the rules over one slot. */
import type { Site } from '../analysis/site';
import type { FaultRule, FieldRule, ItemRule, Rule, ValueRule, ChunkRule } from '../rules/rule';
import type { SchemaFault } from '../schema/validate';
import { say } from '../text/message';
import type { SlotState } from './file';
import { RunContext, type Source } from './context';

type Coded<R> = R & { code: string };

/** The rules sorted by what they look at, so that a value meets only those it concerns. */
export class RuleSet {
  private readonly byValue = new Map<string, Coded<ValueRule>[]>();
  private readonly byItem = new Map<string, Coded<ItemRule>[]>();
  private readonly byField = new Map<string, Coded<FieldRule>[]>();
  private readonly byFault = new Map<string, Coded<FaultRule>>();
  private readonly byChunk: Coded<ChunkRule>[] = [];

  constructor(readonly rules: Readonly<Record<string, Rule>>) {
    for (const [code, rule] of Object.entries(rules)) {
      if ('values' in rule) for (const holds of rule.values) push(this.byValue, holds, { ...rule, code });
      else if ('items' in rule) for (const item of rule.items) push(this.byItem, item, { ...rule, code });
      else if ('fields' in rule) for (const field of rule.fields) push(this.byField, field, { ...rule, code });
      else if ('faults' in rule) this.byFault.set(code, { ...rule, code });
      else if ('chunk' in rule) this.byChunk.push({ ...rule, code });
    }
  }

  /** Runs every rule the slot's values call for, in place of what was found before. Returns how many checks ran. */
  run(state: SlotState, source: Source): number {
    source.knowledge.forget(state);
    state.due = false;
    state.findings = [];
    const context = new RunContext(source, state);
    let checks = 0;
    const guard = (code: string, check: () => void): void => {
      checks += 1;
      context.code = code;
      const before = state.findings.length;
      try {
        check();
      } catch (error) {
        state.findings.length = before;
        context.code = 'internal-error';
        const reason = error instanceof Error ? error.message : String(error);
        context.report({ start: 0, end: 0 }, say('The rule "{0}" failed and was left out: {1}', code, reason));
      }
    };
    for (const rule of this.byChunk) guard(rule.code, () => rule.check(context));
    for (const fault of state.analysis.faults) this.tell(fault, context, guard);
    const { sites } = state.analysis;
    for (const site of sites) {
      for (const rule of this.byValue.get(site.holds) ?? []) if (!site.faulty || rule.evenFaulty) guard(rule.code, () => rule.check(site, context));
      for (const rule of this.byItem.get(itemOf(site)) ?? []) guard(rule.code, () => rule.check(site, context));
      if (!site.parent && state.slot.cut.kind !== 'item') {
        for (const rule of this.byField.get(state.slot.key) ?? []) if (!site.faulty || rule.evenFaulty) guard(rule.code, () => rule.check(site, context));
      }
    }
    return checks;
  }

  private tell(fault: SchemaFault, context: RunContext, guard: (code: string, check: () => void) => void): void {
    const rule = this.byFault.get(fault.rule);
    if (rule) guard(fault.rule, () => rule.check(fault, context));
  }
}

function itemOf(site: Site): string {
  return site.holds === 'item' ? (site.shape.holds?.item ?? '') : '';
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
