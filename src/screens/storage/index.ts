export { createStorageRoom, type StorageRoom } from './storage-room.tsx';
