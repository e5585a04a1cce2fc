namespace Notebooks.Display;

/// <summary>What knows how it is shown.</summary>
internal interface IDisplayed
{
    /// <summary>The output in every media type that it has.</summary>
    DisplayBundle ToBundle();
}
