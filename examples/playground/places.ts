/**
 * Links inside the page go to their places without changing the address, whose fragment carries the text; the place
 * gets the focus, and Escape leads back to the link.
 */
export function followLinks(): void {
  let from: HTMLElement | undefined;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const place = document.getElementById(link.hash.slice(1));
    if (place === null) return;
    event.preventDefault();
    if (place.tabIndex < 0) place.tabIndex = -1;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.focus({ preventScroll: true });
    // A whole section is shown from its beginning.
    place.scrollIntoView({
      block: place.matches('span') ? 'center' : 'start',
      behavior: still ? 'auto' : 'smooth',
    });
    from = link;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || from === undefined) return;
    from.focus();
    from = undefined;
  });
}
