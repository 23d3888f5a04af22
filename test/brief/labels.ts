import type { Page } from 'playwright-core';

/** Texts of visible charts that stand outside their picture or on each other, by what the browser measures. */
export async function labelTroubles(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const troubles: string[] = [];
    const slack = 1.5;
    let seen = 0;
    for (const chart of document.querySelectorAll('svg.chart')) {
      const frame = chart.getBoundingClientRect();
      if (frame.width === 0) continue;
      const texts = [...chart.querySelectorAll('text')].map((text) => ({
        name: text.textContent ?? '',
        box: text.getBoundingClientRect(),
      }));
      for (const [index, { name, box }] of texts.entries()) {
        seen += 1;
        const out = box.left < frame.left - slack || box.right > frame.right + slack;
        if (out || box.top < frame.top - slack || box.bottom > frame.bottom + slack)
          troubles.push(`outside: ${name} in ${chart.querySelector('title')?.textContent}`);
        for (const other of texts.slice(index + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Boxes of lines overlap by their leading; ink does not until a third of a line is shared.
          if (wide > slack && high > box.height / 3)
            troubles.push(`overlap: ${name} / ${other.name} in ${chart.querySelector('title')?.textContent}`);
        }
      }
    }
    if (seen < 50) troubles.push(`only ${seen} labels seen`);
    return troubles;
  });
}
