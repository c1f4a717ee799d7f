// How scanners are set up, by maker. Settings are named as the makers name them.

import type { Same } from '../catalogue.ts';
import type { scannerGuides as english } from '../en/scanner-guides.ts';

export const scannerGuides = {
  title: 'Cómo configurar un escáner',
  ask: '¿Cuál es?',
  wanted: 'Sirve cualquier escáner que escriba. Debe',
  want: {
    enter: 'enviar Intro tras cada código,',
    plain: 'no añadir nada más delante ni detrás,',
    separators: 'dejar pasar los caracteres de control (separadores GS1),',
    keyboard: 'usar el mismo idioma de teclado que el equipo,',
    fast: 'no esperar entre caracteres.',
  },
  after: 'Después vuelva y escanee los códigos de prueba.',
  start: 'Códigos de prueba',
  zebra: {
    name: 'Zebra (DataWedge)',
    step1: 'Abra la app DataWedge y cree un perfil para esta app: menú, New profile.',
    step2: 'En el perfil: Associated apps, añada el navegador (Chrome) con todas sus actividades.',
    step3: 'Barcode input: enabled. Active los decodificadores que usa.',
    step4: 'Keystroke output: enabled.',
    step5: 'Key event options: active “Send Characters as Events” y “Send Control Characters as Events”.',
    step6: 'Inter-character delay: 0.',
    step7:
      'Basic data formatting: enabled. Active “Send data” y “Send ENTER key”. “Send TAB key” y “Send as hex” quedan desactivados, prefijo y sufijo vacíos.',
  },
  honeywell: {
    name: 'Honeywell (Android)',
    step1: 'Abra Settings, Honeywell Settings, Scanning, Internal Scanner, Default profile.',
    step2: 'Abra Data Processing Settings.',
    step3: 'Wedge: on. Wedge Method: Keyboard.',
    step4: 'Suffix: \\n (Enter). Prefix: vacío.',
    step5: 'Symbology Prefix: None o AIM. No Honeywell.',
    step6: 'Launch Browser: off. Si no, los códigos con una dirección web salen de esta app.',
  },
  datalogic: {
    name: 'Datalogic (Android)',
    step1: 'Abra Settings, System, Scanner Settings.',
    step2: 'Wedge, Keyboard wedge: active “Enable keyboard wedge”.',
    step3: 'Keyboard wedge input mode: “Key pressure”. “Text injection” también sirve.',
    step4:
      'En el formato de etiquetas: salto de línea (LF) como sufijo, sin prefijo, sin identificador de código.',
    step5: 'Los caracteres de FNC1 (GS) no se deben quitar ni sustituir.',
  },
  cipherlab: {
    name: 'CipherLab (Android)',
    step1: 'Abra los ajustes del lector de códigos de barras.',
    step2: 'Keyboard emulation: “Key event” o “Input method”.',
    step3: 'Intro tras cada código: como sufijo, el carácter “Return”.',
    step4: 'Tipo y longitud del código delante de los datos: desactivados. Prefijo y sufijo: vacíos.',
    step5: 'Retardo entre caracteres: 0.',
  },
  other: {
    name: 'Escáner USB, Bluetooth o de anillo',
    step1:
      'En el manual del fabricante busque la página de códigos de configuración y escanee “USB keyboard” o “Bluetooth HID”.',
    step2: 'País o idioma del teclado: el del equipo, mejor inglés (EE. UU.).',
    step3: 'Sufijo o terminador: Intro (retorno de carro). Prefijo: ninguno.',
    step4: 'Identificador de código: ninguno o AIM.',
    step5: 'Caracteres de control: como Ctrl y tecla, o como Alt y número (function key mapping on).',
    step6: 'Retardo entre caracteres: ninguno. Mayúsculas y minúsculas: como están.',
  },
} as const satisfies Same<typeof english>;
