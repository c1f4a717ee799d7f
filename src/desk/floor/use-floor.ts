// The floor's one answer: the menu and the floor page share it.
import { useQuery } from '@tanstack/react-query';
import type { Floor } from '../../domain/desk/floor.ts';
import { ask } from '../ask.ts';

export const useFloor = () => useQuery({ queryKey: ['/floor'], queryFn: () => ask<Floor>('/floor') });
