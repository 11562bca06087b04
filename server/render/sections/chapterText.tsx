import type { VNode } from 'preact';
import type { FieldOf } from '../../language/model/reader';
import type { RenderContext } from '../context';
import { Text } from '../markdown';
import { Item } from '../parts/item';

/** A chapter that is one text of the author. */
export function ChapterText({ title, field, context }: { title: string; field: FieldOf<string>; context: RenderContext }): VNode {
  return (
    <Item of={field} context={context} as="section" class="chapter">
      <h2>{title}</h2>
      <Text source={field.value} />
    </Item>
  );
}
