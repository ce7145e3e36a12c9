/** A list of sentences or parts of one. */
export const Bullets = ({ children }: { children: readonly string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {children.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
);
