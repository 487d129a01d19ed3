'use strict';
(() => {
  const cards = [...document.querySelectorAll('article')];
  const sections = [...document.querySelectorAll('main > section')];
  const form = document.querySelector('form');
  const count = document.getElementById('count');
  const shown = () => cards.filter(card => !card.hidden);

  const filter = () => {
    const grades = new Set([...form.querySelectorAll('[name=grade]:checked')].map(box => box.value));
    const status = form.elements.status.value;
    for (const card of cards) {
      card.hidden = !grades.has(card.dataset.grade) || (status !== '' && card.dataset.status !== status);
    }
    for (const section of sections) {
      const own = [...section.querySelectorAll('article')];
      const empty = section.querySelector('.empty');
      if (empty) {
        empty.hidden = own.some(card => !card.hidden);
      }
    }
    count.textContent = `${shown().length} of ${cards.length} shown`;
  };

  const move = step => {
    const list = shown();
    const at = list.indexOf(document.activeElement);
    const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: 'center' });
    }
  };

  const toggle = card => {
    const open = card.classList.toggle('open');
    card.setAttribute('aria-expanded', String(open));
    card.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('select, input')) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      move(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'Enter' && event.target.matches('article')) {
      toggle(event.target);
    } else if (event.key === 'Escape') {
      document.querySelectorAll('article.open').forEach(toggle);
    } else {
      return;
    }
    event.preventDefault();
  });
  document.addEventListener('click', event => {
    const picture = event.target.closest('article img, article h3');
    if (picture) {
      toggle(picture.closest('article'));
    }
  });
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', filter);
  filter();
})();
