namespace Precis.Learning.Evaluation.Coreference;

/// <summary>The one-to-one mapping of rows to columns with the greatest sum: the Hungarian method with potentials, cubic in the smaller side.</summary>
internal static class BestMapping
{
    /// <summary>The greatest sum.</summary>
    public static double Of(int rows, int columns, Func<int, int, double> worth)
    {
        if (rows > columns)
        {
            return Of(columns, rows, (row, column) => worth(column, row));
        }

        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            Assign(row);
        }

        return Enumerable.Range(1, columns).Where(column => rowOf[column] > 0).Sum(column => worth(rowOf[column] - 1, column - 1));

        // Row and column 0 stand for "none yet": the row starts there and pushes others along the cheapest path to a free column.
        void Assign(int row)
        {
            var cheapest = new double[columns + 1];
            Array.Fill(cheapest, double.PositiveInfinity);
            var from = new int[columns + 1];
            var used = new bool[columns + 1];
            var at = 0;
            rowOf[0] = row;
            do
            {
                used[at] = true;
                var (delta, next) = (double.PositiveInfinity, 0);
                for (var column = 1; column <= columns; column++)
                {
                    if (used[column])
                    {
                        continue;
                    }

                    var cost = -worth(rowOf[at] - 1, column - 1) - rowPotential[rowOf[at]] - columnPotential[column];
                    if (cost < cheapest[column])
                    {
                        (cheapest[column], from[column]) = (cost, at);
                    }

                    if (cheapest[column] < delta)
                    {
                        (delta, next) = (cheapest[column], column);
                    }
                }

                for (var column = 0; column <= columns; column++)
                {
                    if (used[column])
                    {
                        rowPotential[rowOf[column]] += delta;
                        columnPotential[column] -= delta;
                    }
                    else
                    {
                        cheapest[column] -= delta;
                    }
                }

                at = next;
            }
            while (rowOf[at] != 0);
            for (; at != 0; at = from[at])
            {
                rowOf[at] = rowOf[from[at]];
            }
        }
    }
}
