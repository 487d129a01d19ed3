'use strict';
(() => {
  const documents = JSON.parse(document.getElementById('documents').textContent);
  const [form, list, more, count] = [document.querySelector('form'), ...['list', 'more', 'count'].map(id => document.getElementById(id))];
  const cardsAtOnce = 60;
  let shown = [];
  let built = 0;

  const element = (name, className, ...children) => {
    const node = document.createElement(name);
    node.className = className;
    node.append(...children);
    return node;
  };
  const number = value => value.toLocaleString('en');
  const counted = (value, word) => `${number(value)} ${word}${value === 1 ? '' : 's'}`;
  const sum = value => documents.reduce((total, row) => total + value(row), 0);
  const gradeOf = row => row.grade ?? 'none';
  const rank = row => row.grade ? 'ABCD'.indexOf(row.grade) : 4;

  const figures = () => {
    const all = [
      [documents.length, 'documents'],
      [sum(row => row.pages ?? 0), 'pages'],
      [sum(row => row.redactions), 'redactions'],
      [sum(row => row.grade === 'A' || row.grade === 'B' ? 1 : 0), 'documents that leak (A, B)'],
      [sum(row => row.outcome === 'done' ? 0 : 1), 'not read in full'],
    ];
    document.querySelector('.figures').append(...all.map(([value, name]) => element('li', '', element('b', '', number(value)), name)));
  };

  const boxes = (name, values) => {
    for (const value of values) {
      const box = element('input', '');
      Object.assign(box, { type: 'checkbox', name, value, checked: true });
      form.querySelector(`[data-for=${name}]`).append(element('label', '', box, value));
    }
  };
  const options = (name, values) => {
    for (const value of values) {
      form.elements[name].append(Object.assign(element('option', '', value), { value }));
    }
  };
  const distinct = values => [...new Set(values)].sort();

  const details = row => {
    const list = element('dl', '');
    const all = [
      ['Status', row.status], ['Numbers', row.numbers], ['Slip sheet', row.sheet], ['Redacted area', row.area],
      ['Media type', row.type], ['SHA-256', row.sha256],
    ];
    for (const [name, value] of all) {
      if (value) {
        list.append(element('dt', '', name), element('dd', '', value));
      }
    }
    return list;
  };

  const pictures = row => {
    const pages = element('div', 'pages');
    for (const { page, file } of row.pictures) {
      const picture = element('img', '');
      Object.assign(picture, { src: file, alt: `page ${page} of ${row.name}, its redactions marked`, loading: 'lazy' });
      pages.append(element('a', '', picture, `page ${page}`));
    }
    return pages;
  };

  const card = row => {
    const kind = row.outcome === 'done' || row.outcome === 'partial' ? row.outcome : 'failed';
    const title = element('h3', '', row.name, element('span', `pill ${kind}`, row.outcome));
    if (row.grade) {
      title.append(element('span', `pill g${row.grade}`, `grade ${row.grade}`));
    }
    const pages = row.pages === null ? 'pages not known' : counted(row.pages, 'page');
    const text = element('div', 'text', title, element('div', 'soft', `${pages}, ${counted(row.redactions, 'redaction')}`));
    text.append(...row.codes.map(code => element('span', 'code', code)));
    if (row.problem) {
      text.append(element('div', 'problem', row.problem));
    }
    text.append(details(row));
    const article = element('article', `g${gradeOf(row)}`, ...(row.pictures.length > 0 ? [pictures(row)] : []), text);
    Object.assign(article, { tabIndex: 0 });
    article.setAttribute('aria-expanded', 'false');
    article.setAttribute('aria-label', `${row.name}, ${row.outcome}`);
    return article;
  };

  const build = () => {
    list.append(...shown.slice(built, built + cardsAtOnce).map(card));
    built = Math.min(shown.length, built + cardsAtOnce);
    more.hidden = built === shown.length;
  };

  const orders = {
    name: () => 0,
    worst: (one, other) => rank(one) - rank(other) || other.redactions - one.redactions,
    redactions: (one, other) => other.redactions - one.redactions,
  };

  const filter = () => {
    const chosen = name => new Set([...form.querySelectorAll(`[name=${name}]:checked`)].map(box => box.value));
    const [outcomes, grades] = [chosen('outcome'), chosen('grade')];
    const [code, sheet, words] = [form.elements.code.value, form.elements.sheet.value, form.elements.search.value.toLowerCase()];
    shown = documents
      .filter(row => outcomes.has(row.outcome) && grades.has(gradeOf(row))
        && (code === '' || row.codes.includes(code))
        && (sheet === '' || row.sheet === sheet)
        && (!form.elements.redacted.checked || row.redactions > 0)
        && row.name.toLowerCase().includes(words))
      .sort(orders[form.elements.order.value]);
    built = 0;
    list.replaceChildren();
    build();
    count.textContent = `${number(shown.length)} of ${number(documents.length)} shown`;
    document.getElementById('empty').hidden = shown.length > 0;
  };

  const move = step => {
    const at = [...list.children].indexOf(document.activeElement);
    if (step > 0 && at === built - 1) {
      build();
    }
    const next = list.children[at < 0 ? (step > 0 ? 0 : built - 1) : Math.min(built - 1, Math.max(0, at + step))];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: 'center' });
    }
  };

  const toggle = article => {
    article.setAttribute('aria-expanded', String(article.classList.toggle('open')));
    article.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('select, input, button')) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      move(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'Enter' && event.target.matches('article')) {
      toggle(event.target);
    } else if (event.key === 'Escape') {
      document.querySelectorAll('article.open').forEach(toggle);
    } else if (event.key === '/') {
      form.elements.search.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener('click', event => {
    const handle = event.target.closest('article .pages, article h3');
    if (handle) {
      toggle(handle.closest('article'));
    }
  });
  more.addEventListener('click', build);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', filter);

  figures();
  boxes('outcome', distinct(documents.map(row => row.outcome)));
  boxes('grade', distinct(documents.map(gradeOf)));
  options('code', distinct(documents.flatMap(row => row.codes)));
  options('sheet', distinct(documents.flatMap(row => row.sheet ?? [])));
  filter();
})();
