// What somebody who uses the keyboard alone meets: where the focus goes, and whether it can be seen there.

const ROOM = 12;

/** What has the focus: `{ tag, type, id, text }`. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const { tagName, type, id, labels, textContent } = element;
    return { tag: tagName.toLowerCase(), type: type ?? '', id, text: (labels?.[0] ?? { textContent }).textContent.trim() };
  });
}

/** Whether what has the focus looks different from how it looks without, compared pixel by pixel. */
export async function focusShows(page) {
  const clip = await surroundings(page);
  const picture = () => page.screenshot({ clip, animations: 'disabled' });
  const holder = await page.evaluateHandle(() => document.activeElement);
  const withFocus = await picture();
  await holder.evaluate((element) => element.blur());
  const without = await picture();
  await holder.evaluate((element) => element.focus({ preventScroll: true, focusVisible: true }));
  return !withFocus.equals(without);
}

/** The part of the window in which the focus would be drawn. */
async function surroundings(page) {
  const { box, window } = await page.evaluate(() => {
    document.activeElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
    return { box: { left, top, right, bottom }, window: { width: innerWidth, height: innerHeight } };
  });
  const x = Math.max(0, box.left - ROOM);
  const y = Math.max(0, box.top - ROOM);
  return { x, y, width: Math.min(window.width, box.right + ROOM) - x, height: Math.min(window.height, box.bottom + ROOM) - y };
}
