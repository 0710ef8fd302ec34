using System.Runtime.CompilerServices;

namespace Precis.Entities.Recognition;

/// <summary>An immutable map from hashes to small values: open addressing, linear probing, never more than half full.</summary>
internal sealed class HashTable
{
    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly uint _mask;

    /// <summary>Makes a table from keys, of which none may be zero or stand twice, and their values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HashTable(ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> values)
    {
        var size = 16u;
        while (size < keys.Length * 2)
        {
            size <<= 1;
        }

        _keys = new uint[size];
        _values = new ushort[size];
        _mask = size - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] & _mask;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = keys[i];
            _values[slot] = values[i];
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
