namespace Precis.Entities.Recognition;

/// <summary>An immutable map from hashes to small values: open addressing, linear probing, never more than half full.</summary>
internal sealed class HashTable
{
    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly uint _mask;

    /// <summary>Makes a table from entries, in which no key may be zero or stand twice.</summary>
    public HashTable(IReadOnlyCollection<KeyValuePair<uint, ushort>> entries)
    {
        var size = 16u;
        while (size < entries.Count * 2)
        {
            size <<= 1;
        }

        _keys = new uint[size];
        _values = new ushort[size];
        _mask = size - 1;
        foreach (var (key, value) in entries)
        {
            var slot = key & _mask;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = key;
            _values[slot] = value;
        }
    }

    /// <summary>The value of a key; 0 where the table has none.</summary>
    public ushort this[uint key]
    {
        get
        {
            var slot = key & _mask;
            while (_keys[slot] != 0)
            {
                if (_keys[slot] == key)
                {
                    return _values[slot];
                }

                slot = (slot + 1) & _mask;
            }

            return 0;
        }
    }
}
