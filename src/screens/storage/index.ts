export { openStorageRoom, type StorageRoom } from './open-storage-room.tsx';
