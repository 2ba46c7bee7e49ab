/** Type sizes and line heights of a figure, in pixels. */
export const sizes = {
  padding: 20,
  title: { size: 16, line: 24 },
  subtitle: { size: 12, line: 18 },
  key: { size: 11, line: 20 },
  category: { size: 12, line: 16 },
  panelTitle: { size: 12, line: 17 },
  tick: { size: 11, line: 16 },
  notes: { size: 11, line: 17 },
} as const;
