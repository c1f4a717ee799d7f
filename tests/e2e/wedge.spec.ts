// The nine points of SCAN.md about the keyboard wedge, each by keys, by an input method and by the clipboard, dispatched
// as a device would. The page holds the wedge alone, so that every scan is counted.
import { test as base, expect } from '@playwright/test';
import { pauseLimits } from '../../src/scan/wedge-profile.ts';
import { deliveries, Hardware, type Suffix } from './hardware.ts';
import { bundleWedge, WedgePage } from './wedge-page.ts';

const test = base.extend<
  { readonly wedge: WedgePage; readonly hardware: Hardware },
  { readonly script: string }
>({
  script: [
    async ({ playwright: _ }, use) => {
      await use(await bundleWedge());
    },
    { scope: 'worker' },
  ],
  wedge: async ({ page, script }, use) => {
    await use(await WedgePage.open(page, script));
  },
  hardware: async ({ wedge }, use) => {
    await use(await Hardware.of(wedge.page));
  },
});

const GS = '\u001d';
const element = `010950600013435210AB-12${GS}21SN-9`;
const keyed: readonly Suffix[] = ['enter', 'tab', 'line-feed', 'carriage-return'];

for (const how of deliveries) {
  test.describe(`a scanner whose text comes ${how}`, () => {
    test('SCAN 1: is heard once, with nothing focused', async ({ wedge, hardware }) => {
      await hardware.scan('T-0142', how);
      await hardware.scan('AABB11', how);
      expect(await wedge.texts()).toEqual(['T-0142', 'AABB11']);
    });

    test('SCAN 2: a field that its page rewrites as it is typed into loses nothing', async ({
      wedge,
      hardware,
    }) => {
      await wedge.page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#name');
        field?.addEventListener('input', () => {
          field.value = field.value.toLowerCase();
        });
      });
      await wedge.page.focus('#name');
      await hardware.scan('T-0142', how);
      expect(await wedge.texts()).toEqual(['T-0142']);
      expect(await wedge.value('#name')).toBe('abc');
    });

    for (const suffix of keyed) {
      test(`SCAN 3: ends at ${suffix}`, async ({ wedge, hardware }) => {
        await hardware.scan('T-1', how, suffix);
        await hardware.scan('T-2', how, suffix);
        expect(await wedge.texts()).toEqual(['T-1', 'T-2']);
      });
    }

    test('SCAN 3: with no key at its end, a pause ends it', async ({ wedge, hardware }) => {
      await wedge.use({ end: { by: 'pause', after: pauseLimits.least } });
      for (const n of [1, 2]) {
        await hardware.scan(`T-${n}`, how, 'none');
        await wedge.page.waitForFunction((count) => window.scans.length === count, n);
      }
      expect(await wedge.texts()).toEqual(['T-1', 'T-2']);
    });

    test('SCAN 4: FNC1 comes as U+001D', async ({ wedge, hardware }) => {
      await hardware.scan(element, how);
      expect(await wedge.texts()).toEqual([element]);
    });

    test('SCAN 4: FNC1 comes as a text that the profile names', async ({ wedge, hardware }) => {
      await wedge.use({ separators: { are: 'kept', tokens: ['{GS}'] } });
      await hardware.scan(element.replaceAll(GS, '{GS}'), how);
      expect(await wedge.texts()).toEqual([element]);
    });

    test('SCAN 5: an AIM identifier leads it, or doesn’t', async ({ wedge, hardware }) => {
      await hardware.scan(`]C1${element}`, how);
      await hardware.scan(element, how);
      expect(await wedge.scans()).toMatchObject([
        { text: element, aim: ']C1' },
        { text: element, aim: null },
      ]);
    });

    for (const [id, value] of [
      ['#quantity', '12'],
      ['#name', 'abc'],
      ['#note', 'one'],
    ] as const) {
      test(`SCAN 6: what lands in ${id} is taken out of it, and no form is sent`, async ({
        wedge,
        hardware,
      }) => {
        await wedge.page.focus(id);
        await hardware.scan('5012345000015', how);
        expect(await wedge.texts()).toEqual(['5012345000015']);
        expect(await wedge.value(id)).toBe(value);
        expect(await wedge.page.evaluate(() => window.submits)).toBe(0);
      });
    }

    test('SCAN 6: a focused button or check box isn’t pressed by it', async ({ wedge, hardware }) => {
      for (const id of ['#button', '#agree']) {
        await wedge.page.focus(id);
        await hardware.scan('T 0142 ', how);
      }
      expect(await wedge.texts()).toEqual(['T 0142 ', 'T 0142 ']);
      const clicks = await wedge.page.evaluate(() => window.clicks);
      expect([clicks, await wedge.page.isChecked('#agree')]).toEqual([0, false]);
    });

    test('SCAN 6: it comes through while a dialog is open', async ({ wedge, hardware }) => {
      await wedge.page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal());
      await wedge.page.locator('#dialog p').click();
      await hardware.scan('T-0142', how);
      expect(await wedge.texts()).toEqual(['T-0142']);
      expect(await wedge.page.evaluate(() => window.clicks)).toBe(0);
    });

    test('SCAN 6: it comes through after the dialog was closed', async ({ wedge, hardware }) => {
      await wedge.page.evaluate(() => {
        const dialog = document.querySelector<HTMLDialogElement>('#dialog');
        dialog?.showModal();
        dialog?.close();
      });
      await hardware.scan('T-0142', how);
      expect(await wedge.texts()).toEqual(['T-0142']);
    });

    test('SCAN 7: 20 codes back to back are 20 scans', async ({ wedge, hardware }) => {
      const codes = Array.from({ length: 20 }, (_, n) => `T-${1000 + n}`);
      for (const code of codes) await hardware.scan(code, how);
      expect(await wedge.texts()).toEqual(codes);
    });

    test('SCAN 7: a code of 2,000 characters is one scan', async ({ wedge, hardware }) => {
      const long = 'ABCDEFGHIJ'.repeat(how === 'composed' ? 20 : 200);
      await hardware.scan(long, how);
      expect(await wedge.texts()).toEqual([long]);
    });

    test('SCAN 8: a device that reads all twice has read it once, and the next pull counts', async ({
      wedge,
      hardware,
    }) => {
      await wedge.use({ doubling: { is: 'again', within: 1000 } });
      for (const code of ['T-1', 'T-1', 'T-2', 'T-2', 'T-2', 'T-2']) await hardware.scan(code, how);
      expect(await wedge.texts()).toEqual(['T-1', 'T-2', 'T-2']);
    });

    test('SCAN 9: while it is tried out, all that arrives is told and nothing is a scan', async ({
      wedge,
      hardware,
    }) => {
      await wedge.observe();
      await hardware.scan(`*${element}`, how);
      await wedge.page.waitForFunction(() => window.observed.length === 1);
      const [arrivals = []] = await wedge.page.evaluate(() => window.observed);
      const told = arrivals.map((one) => (one.is === 'text' ? one.text : one.is)).join('');
      expect(told).toBe(`*${element}end`);
      expect(await wedge.texts()).toEqual([]);
      await wedge.page.evaluate(() => window.stopObserving());
      await hardware.scan('T-0142', how);
      expect(await wedge.texts()).toEqual(['T-0142']);
    });
  });
}

test('SCAN 1: the delivery may change from scan to scan', async ({ wedge, hardware }) => {
  const codes = [...deliveries, ...deliveries.toReversed()].map((how, n) => ({ how, code: `T-${n}${n}` }));
  for (const { how, code } of codes) await hardware.scan(code, how);
  expect(await wedge.texts()).toEqual(codes.map(({ code }) => code));
});

test('SCAN 1: an input method that can’t be kept from inserting what a key said already doubles nothing', async ({
  wedge,
}) => {
  await wedge.page.evaluate(() => {
    const field = document.activeElement;
    for (const text of 'AABB11') {
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: text, bubbles: true, cancelable: false }));
      field?.dispatchEvent(new InputEvent('input', { data: text, inputType: 'insertText', bubbles: true }));
    }
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  expect(await wedge.texts()).toEqual(['AABB11']);
});

test('SCAN 3: characters a second apart are one scan', async ({ wedge, hardware }) => {
  await hardware.scan('T-0142', 'keys', 'enter', 990);
  expect(await wedge.texts()).toEqual(['T-0142']);
});

test('SCAN 4: FNC1 comes as Alt+029 and as Alt+0029', async ({ wedge, hardware }) => {
  await hardware.scan('10AB', 'keys', 'none');
  await hardware.altNumber('029');
  await hardware.scan('21X', 'keys', 'none');
  await hardware.altNumber('0029');
  await hardware.scan('240Y');
  expect(await wedge.texts()).toEqual([`10AB${GS}21X${GS}240Y`]);
});

test('SCAN 4: the control characters of ISO/IEC 15434 come as Ctrl and a key', async ({
  wedge,
  hardware,
}) => {
  await hardware.scan('[)>', 'keys', 'none');
  await hardware.press('^', 'control');
  await hardware.scan('06', 'keys', 'none');
  await hardware.press(']', 'control');
  await hardware.scan('1TLOT', 'keys', 'none');
  await hardware.press('d', 'control');
  await hardware.press('Enter');
  expect(await wedge.texts()).toEqual([`[)>\u001e06${GS}1TLOT\u0004`]);
});

test('SCAN 5: a prefix that begins with a control character is taken off', async ({ wedge, hardware }) => {
  await wedge.use({ prefix: '\u0002', suffix: '\u0003' });
  for (const code of ['T-1', 'T-2']) {
    await hardware.press('b', 'control');
    await hardware.scan(code, 'keys', 'none');
    await hardware.press('c', 'control');
    await hardware.press('Enter');
  }
  expect(await wedge.texts()).toEqual(['T-1', 'T-2']);
});

test('SCAN 6: typing in a field stays typing, by a person and by a slow input method', async ({
  wedge,
  hardware,
}) => {
  await wedge.page.focus('#name');
  await wedge.page.keyboard.press('End');
  await hardware.scan('de', 'keys', 'none', 150);
  await hardware.scan('fgh', 'keys', 'enter', 150);
  expect(await wedge.value('#name')).toBe('abcdefgh');
  expect(await wedge.texts()).toEqual([]);
  expect(await wedge.page.evaluate(() => window.submits)).toBe(1);
});

test('SCAN 6: what a person pastes into a field stays in it, and so does what is typed after it', async ({
  wedge,
  hardware,
}) => {
  await wedge.page.focus('#name');
  await wedge.page.keyboard.press('End');
  await hardware.scan('defg', 'pasted', 'none');
  await wedge.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#name')?.value === 'abcdefg',
  );
  await hardware.rest(150);
  await hardware.scan('hi', 'keys', 'none', 150);
  expect(await wedge.value('#name')).toBe('abcdefghi');
  expect(await wedge.texts()).toEqual([]);
});

test('SCAN 6: a scanner that is slower than most is known in a field by its profile', async ({
  wedge,
  hardware,
}) => {
  await wedge.use({ pace: 90 });
  await wedge.page.focus('#quantity');
  await hardware.scan('5012345000015', 'keys', 'enter', 80);
  expect(await wedge.texts()).toEqual(['5012345000015']);
  expect(await wedge.value('#quantity')).toBe('12');
});

test('SCAN 6: the soft keyboard stays away', async ({ wedge }) => {
  const focused = await wedge.page.evaluate(() => document.activeElement?.getAttribute('inputmode'));
  expect(focused).toBe('none');
});

test('SCAN 7: no shortcut of the browser’s is reached from within a scan', async ({ wedge, hardware }) => {
  for (const id of ['#button', '#name']) {
    await wedge.page.focus(id);
    await hardware.atOnce(async () => {
      await hardware.scan('5012345', 'keys', 'none');
      for (const key of ['p', 'r', 'f', 'w', 's']) await hardware.press(key, 'control');
      for (const key of ['F5', 'F12', 'Escape', 'Backspace']) await hardware.press(key);
      await hardware.scan('000015');
    });
  }
  expect(
    await wedge.page.evaluate(() => window.defaults.filter((key) => /Ctrl|^F\d|Esc|Back/.test(key))),
  ).toEqual([]);
});

test('SCAN 7: outside a scan the browser’s shortcuts are a person’s', async ({ wedge, hardware }) => {
  await hardware.press('p', 'control');
  await hardware.press('F8');
  expect(await wedge.page.evaluate(() => window.defaults)).toEqual(['Ctrl+p', 'F8']);
});

test('SCAN 7: 1,000 scans at 0 ms between characters lose nothing', async ({ wedge }) => {
  const got = await wedge.page.evaluate(() => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    for (let n = 0; n < 1000; n += 1) {
      for (const key of `T-${n}`) press(key);
      press('Enter');
    }
    return window.scans.map(({ text }) => text);
  });
  expect(got).toEqual(Array.from({ length: 1000 }, (_, n) => `T-${n}`));
});

test('SCAN 9: a key of a person’s is no part of what is tried out', async ({ wedge, hardware }) => {
  await wedge.observe();
  await wedge.page.focus('#button');
  await hardware.press('Enter');
  await hardware.scan('T-1');
  await wedge.page.waitForFunction(() => window.observed.length === 1);
  const [arrivals = []] = await wedge.page.evaluate(() => window.observed);
  expect(arrivals.map((one) => (one.is === 'text' ? one.text : one.is))).toEqual(['T', '-', '1', 'end']);
  expect(await wedge.page.evaluate(() => window.clicks)).toBe(0);
});
