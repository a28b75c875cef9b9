/**
 * The fields that the editors of the blocks share: those of WordPress, and ours.
 *
 * It is a classic script without a build, as WordPress loads it. It is the first of several, which add their parts to
 * `standfirstEditor`. At the start, that has the settings of the site.
 */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, useEffect, useRef, useState } = wp.element;
  const { Button: SmallButton } = wp.components;
  const { __, sprintf } = wp.i18n;

  /** Returns a control of WordPress in its newer look. WordPress warns about the older one, and will remove it. */
  function inNewLook(control, flags) {
    return (props) => el(control, { ...flags, ...props });
  }
  const margin = { __nextHasNoMarginBottom: true };
  const size = { __next40pxDefaultSize: true };
  const Button = inNewLook(wp.components.Button, size);
  const CheckboxControl = inNewLook(wp.components.CheckboxControl, margin);
  const RangeControl = inNewLook(wp.components.RangeControl, { ...margin, ...size });
  const SelectControl = inNewLook(wp.components.SelectControl, { ...margin, ...size });
  const TextControl = inNewLook(wp.components.TextControl, { ...margin, ...size });
  const TextareaControl = inNewLook(wp.components.TextareaControl, margin);
  const ToggleControl = inNewLook(wp.components.ToggleControl, margin);

  /** A field that changes its value only when the editor has not typed for some milliseconds. */
  function DelayedTextControl({ value, onChange, wait = 400, ...field }) {
    const [typed, setTyped] = useState(value);
    const timer = useRef();
    const tell = useRef();
    useEffect(() => setTyped(value), [value]);
    // The side bar goes with the selection. Words that were typed just before are not lost.
    useEffect(
      () => () => {
        clearTimeout(timer.current);
        tell.current?.();
      },
      [],
    );
    return el(TextControl, {
      ...field,
      value: typed,
      onChange: (text) => {
        setTyped(text);
        clearTimeout(timer.current);
        tell.current = () => {
          tell.current = undefined;
          onChange(text);
        };
        timer.current = setTimeout(() => tell.current?.(), wait);
      },
    });
  }

  /**
   * A list in an order that an editor changes, with buttons beside each item.
   *
   * @param {{
   *   items: { id: string, title: string }[],
   *   texts: { up: string, down: string, remove?: string },
   *   onMove: (ids: string[]) => void,
   *   onRemove?: (id: string) => void,
   * }} given The texts have `%s` for the title. Without `remove`, items have no such button
   */
  function OrderedList({ items, texts, onMove, onRemove }) {
    const moved = (from, to) => {
      const ids = items.map(({ id }) => id);
      const [id] = ids.splice(from, 1);
      ids.splice(to, 0, id);
      return ids;
    };
    const button = (icon, text, title, onClick, disabled = false) =>
      el(SmallButton, {
        icon,
        size: 'small',
        label: sprintf(text, title),
        disabled,
        accessibleWhenDisabled: true,
        onClick,
      });
    return el(
      'ol',
      { className: 'standfirst-picked' },
      items.map(({ id, title }, index) =>
        el(
          'li',
          { key: id },
          el('span', null, title),
          button('arrow-up-alt2', texts.up, title, () => onMove(moved(index, index - 1)), index === 0),
          button(
            'arrow-down-alt2',
            texts.down,
            title,
            () => onMove(moved(index, index + 1)),
            index === items.length - 1,
          ),
          texts.remove && button('no-alt', texts.remove, title, () => onRemove(id)),
        ),
      ),
    );
  }

  /** The field in the side bar for the level of a heading. */
  function HeadingLevel({ value, onChange, levels = [2, 3, 4, 5, 6] }) {
    return el(SelectControl, {
      label: __('Level of the heading', 'standfirst'),
      help: __('One below the heading above it. Screen readers use it.', 'standfirst'),
      value: String(value),
      options: levels.map((level) => ({ value: String(level), label: `H${level}` })),
      onChange: (chosen) => onChange(Number(chosen)),
    });
  }

  Object.assign(standfirst, {
    Button,
    CheckboxControl,
    DelayedTextControl,
    HeadingLevel,
    OrderedList,
    RangeControl,
    SelectControl,
    TextControl,
    TextareaControl,
    ToggleControl,
  });
})(window.wp, (window.standfirstEditor ??= { newsrooms: [] }));
