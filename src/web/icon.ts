/** The icon of the desk: a chain of two links. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#1f6f78" stroke-width="4">
<rect x="3" y="11" width="15" height="10" rx="5"/><rect x="14" y="11" width="15" height="10" rx="5" stroke="#c0842b"/></svg>
`;
