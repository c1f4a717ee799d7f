// A barcode of any symbology, black on white in both themes, in the size that it is printed in.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDeskText } from '../desk-text.ts';
import type { BarcodeOptions } from './desk-barcode.ts';
import { Failed, Loading } from './Waiting.tsx';

interface BarcodeProps {
  /** BWIPP's name for it: "code128", "ean13", "gs1datamatrix". */
  readonly symbology: string;
  readonly text: string;
  /** What it is for, read out. */
  readonly label: string;
  readonly options?: BarcodeOptions;
}

const millimetres = (size: number) => `${size.toFixed(2)}mm`;

export function Barcode({ symbology, text: value, label, options }: BarcodeProps) {
  const text = useDeskText();
  const drawer = useQuery({
    queryKey: ['desk-barcode'],
    queryFn: () => import('./desk-barcode.ts'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const draw = drawer.data?.drawBarcode;
  // Some milliseconds each: a sheet has a hundred.
  const drawing = useMemo(() => draw?.(symbology, value, options), [draw, symbology, value, options]);
  if (drawer.isPending) return <Loading />;
  if (drawer.isError) return <Failed fault={drawer.error} retry={() => void drawer.refetch()} />;
  if (drawing?.is !== 'drawn') {
    return (
      <p className="problem" role="alert">
        {text('barcode.impossible', { value, symbology })}
      </p>
    );
  }
  const { units, size, shapes } = drawing;
  return (
    <svg
      className="barcode"
      width={millimetres(size.width)}
      height={millimetres(size.height)}
      viewBox={`0 0 ${units.width} ${units.height}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={units.width} height={units.height} fill="#ffffff" />
      {shapes.map((shape) => (
        <path key={shape} d={shape} fill="#000000" fillRule="evenodd" />
      ))}
    </svg>
  );
}
