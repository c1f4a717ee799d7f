// The product's mark: a tally of five.
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" strokeLinecap="round" aria-hidden="true">
      <path d="M5 5v14M9.7 5v14M14.3 5v14M19 5v14" stroke="var(--ink)" strokeWidth="2.6" />
      <path d="M2 17L22 7.5" stroke="var(--mark)" strokeWidth="2.6" />
    </svg>
  );
}
