/** What a good answer tells, as part of the hint: whoever has the page read out hears it with the box. */
export const Prompts = ({ items }: { items: readonly string[] }) => (
  <>
    <span className="mt-1 block">A good answer tells:</span>
    <ul className="govuk-list govuk-list--bullet mb-0 text-inherit">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </>
);
