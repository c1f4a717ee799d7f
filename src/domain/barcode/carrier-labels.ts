// What carriers print on parcels. No step wants it; it is told apart so that it brings no long buzz (HANDHELD.md).

const labels: readonly RegExp[] = [
  /** UPS. */
  /^1Z[0-9A-Z]{16}$/,
  /** DHL: licence plates of parcels and freight. */
  /^(JJD|JVGL|GM|LX|RX)\d{8,25}$/,
  /** Amazon Logistics. */
  /^TB[A-C]\d{12}$/,
  /** PostNL. */
  /^3S[0-9A-Z]{11,13}$/,
  /** Posts, Universal Postal Union S10. */
  /^[A-Z]{2}\d{9}[A-Z]{2}$/,
  /** DPD, with the leading sign of its Code 128. */
  /^%[0-9A-Z]{27}$/,
  /** FedEx, USPS, GLS and others: longer than any trade item's number and no SSCC. */
  /^\d{15,34}$/,
];

export const isCarrierLabel = (text: string): boolean => {
  const code = text.toUpperCase();
  return labels.some((label) => label.test(code));
};
